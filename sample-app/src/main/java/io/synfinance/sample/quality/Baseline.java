package io.synfinance.sample.quality;

import static java.util.stream.Collectors.toMap;

import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What records looked like when they were known to be good: the distribution of some fields. */
final class Baseline {

    private static final Map<String, Function<Transaction, String>> FIELDS = Map.of(
            "amount", Baseline::magnitude,
            "category", it -> String.valueOf(it.category()),
            "payment_method", it -> String.valueOf(it.method()),
            "entry_mode", it -> String.valueOf(it.entry()));

    private final Map<String, Distribution> distributions;

    Baseline(List<Transaction> good) {
        distributions = distributions(good);
    }

    /** The distance of each field's distribution from the baseline. */
    Map<String, Double> drifts(List<Transaction> records) {
        Map<String, Double> drifts = new TreeMap<>();
        distributions(records)
                .forEach((field, now) -> drifts.put(field, now.distanceTo(distributions.getOrDefault(field, now))));
        return drifts;
    }

    private static Map<String, Distribution> distributions(List<Transaction> records) {
        return FIELDS.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        field -> new Distribution(
                                records.stream().map(field.getValue()).toList())));
    }

    /** Half a power of ten. */
    private static String magnitude(Transaction it) {
        return it.rupees() > 0 ? String.valueOf(Math.floor(2 * Math.log10(it.rupees()))) : "none";
    }
}

package io.synfinance.sample.quality;

import io.synfinance.annotations.DataQuality;
import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Examines records for what is missing, implausible, invalid or unlike before. */
public final class QualityInspector {

    private static final double DRIFTED = 0.2;
    /** Fewer records differ from any baseline by chance. */
    private static final int FEWEST_TO_JUDGE = 200;

    private final Baseline baseline;

    QualityInspector(Baseline baseline) {
        this.baseline = baseline;
    }

    @DataQuality
    public QualityReport inspect(List<Transaction> records) {
        Map<String, Double> missing = rates(Checks.MISSING, records);
        Map<String, Double> drifts = records.size() < FEWEST_TO_JUDGE ? Map.of() : baseline.drifts(records);
        List<String> drifted = drifted(drifts);
        int violations =
                Math.toIntExact(records.stream().filter(Checks::violatesSchema).count());
        return new QualityReport(
                records.size(),
                missing,
                rates(Checks.OUTLIERS, records),
                violations,
                drifts,
                drifted,
                score(missing, violations, drifted.size(), records.size()));
    }

    private static Map<String, Double> rates(List<Check> checks, List<Transaction> records) {
        Map<String, Double> rates = new TreeMap<>();
        checks.forEach(check -> rates.put(check.field(), check.rate(records)));
        return rates;
    }

    private static List<String> drifted(Map<String, Double> drifts) {
        return drifts.entrySet().stream()
                .filter(drift -> drift.getValue() > DRIFTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A hundred, less what is missing (up to 30), invalid (up to 20) and drifted (up to 10). */
    private static @Nullable Double score(Map<String, Double> missing, int violations, int drifts, int records) {
        if (records == 0) {
            return null;
        }
        double mean =
                missing.values().stream().mapToDouble(rate -> rate).average().orElse(0);
        return 100
                - Math.min(30, 100 * mean)
                - Math.min(20, 100.0 * violations / records)
                - Math.min(10, 100.0 * drifts / records);
    }
}

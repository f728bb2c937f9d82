package io.synfinance.traffic;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The metrics of an interval in three lines:
 *
 * <pre>
 *  0:15  requests        20.0/s   p95 48 ms   errors 0.2/s   active 1
 *        transactions   1,240 generated, 21,000/s while generating
 *        fraud             84 detected, 3.1 %: card_testing 41, refund_fraud 22, mule_account 9
 * </pre>
 */
final class LiveTable {

    private static final String PREFIX = "synfinance_";
    private static final int TOP = 3;

    private LiveTable() {}

    static String of(Duration age, Interval interval) {
        return requests(age, interval) + "\n" + transactions(interval.now()) + "\n" + fraud(interval.now()) + "\n";
    }

    private static String requests(Duration age, Interval interval) {
        return format(
                "%3d:%02d  requests     %,9.1f/s   p95 %s   errors %.1f/s   active %.0f",
                age.toMinutes(),
                age.toSecondsPart(),
                interval.rate(PREFIX + "requests_total"),
                p95(interval),
                interval.rate(PREFIX + "errors_total"),
                interval.now().sum(PREFIX + "active_requests"));
    }

    private static String p95(Interval interval) {
        var seconds = interval.quantile(0.95, PREFIX + "request_latency_seconds");
        return seconds.isPresent() ? format("%.0f ms", 1_000 * seconds.getAsDouble()) : "-";
    }

    private static String transactions(Scrape now) {
        return format("        transactions %,9.0f generated", now.sum(PREFIX + "transactions_generated_total"))
                + now.value(PREFIX + "generation_rate_txn_per_sec")
                        .map(rate -> format(", %,.0f/s while generating", rate))
                        .orElse("");
    }

    private static String fraud(Scrape now) {
        Map<String, Double> detections = now.by("fraud_type", PREFIX + "fraud_detections_total");
        String top = detections.entrySet().stream()
                .filter(type -> type.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(type -> format("%s %,.0f", type.getKey(), type.getValue()))
                .collect(Collectors.joining(", "));
        double overall = now.by("fraud_type", PREFIX + "fraud_rate").getOrDefault("overall", 0.0);
        return format(
                        "        fraud        %,9.0f detected, %.1f %%",
                        now.sum(PREFIX + "fraud_detections_total"), 100 * overall)
                + (top.isEmpty() ? "" : ": " + top);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

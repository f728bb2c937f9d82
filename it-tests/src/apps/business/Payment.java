package apps.business;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is paid. */
final class Payment {

    final String kind;
    private final double total;

    Payment(String kind, double total) {
        this.kind = kind;
        this.total = total;
    }

    boolean isLarge() {
        return total > 100;
    }

    Map<String, Object> receipt() {
        Map<String, Object> receipt = new HashMap<>();
        receipt.put("total", total);
        return receipt;
    }

    static Map<String, Object> anomaly(String type) {
        Map<String, Object> anomaly = new HashMap<>();
        anomaly.put("anomalyType", type);
        anomaly.put("severity", "low");
        return anomaly;
    }

    static Map<String, Object> report() {
        Map<String, Object> missing = new HashMap<>();
        missing.put("city", 0.25);
        Map<String, Object> outliers = new HashMap<>();
        outliers.put("amount", 2);
        Map<String, Object> report = new HashMap<>();
        report.put("records", 100);
        report.put("missingRates", missing);
        report.put("outliers", outliers);
        report.put("violations", 5);
        report.put("driftedFields", Arrays.asList("amount"));
        return report;
    }
}

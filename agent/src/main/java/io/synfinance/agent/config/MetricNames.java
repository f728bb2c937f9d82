package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The metrics that have settings of their own, by name without namespace; a test holds them to what there is. */
final class MetricNames {

    /** Whose buckets can be set. */
    static final List<String> HISTOGRAMS = Collections.unmodifiableList(Arrays.asList(
            "request_latency_seconds",
            "fraud_confidence",
            "fraud_detection_seconds",
            "generation_seconds",
            "feature_engineering_seconds",
            "prediction_seconds",
            "method_seconds"));

    private static final List<String> LIMITED = Collections.unmodifiableList(Arrays.asList(
            "requests_total",
            "errors_total",
            "fraud_detections_total",
            "fraud_rate",
            "fraud_confidence",
            "fraud_outcomes_total",
            "anomaly_detections_total",
            "anomaly_rate",
            "cache_hits_total",
            "data_missing_values_rate",
            "data_outliers_rate",
            "data_distribution_drifts_total",
            "data_records_total",
            "method_seconds",
            "operation_errors_total"));

    private MetricNames() {}

    /** Those that can have a limit on series, and the metrics that the rules of a file define. */
    static List<String> limited(ConfigFile file) {
        List<String> names = new ArrayList<>(LIMITED);
        for (MethodRuleConfig rule : file.rules()) {
            String metric = rule.members().get("metric");
            if (rule.kind() == RuleKind.MEASURED && metric != null && !names.contains(metric)) {
                names.add(metric);
            }
        }
        return names;
    }
}

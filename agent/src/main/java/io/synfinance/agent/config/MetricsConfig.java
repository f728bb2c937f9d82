package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names and bounds of the metrics. */
public final class MetricsConfig {

    private final String namespace;
    private final int maxSeries;
    private final String histograms;
    private final List<String> endpoints;
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, double[]> buckets = new HashMap<>();

    private MetricsConfig(ConfigReader reader) {
        namespace = reader.read(Setting.METRICS_NAMESPACE);
        maxSeries = reader.read(Setting.METRICS_MAX_SERIES);
        histograms = reader.read(Setting.METRICS_HISTOGRAMS);
        endpoints = words(reader.read(Setting.METRICS_ENDPOINTS));
    }

    static MetricsConfig read(ConfigReader reader, List<String> limitedMetrics) {
        MetricsConfig config = new MetricsConfig(reader);
        for (String metric : limitedMetrics) {
            int limit = reader.read(Setting.METRICS_LIMITS, metric);
            if (limit > 0) {
                config.limits.put(metric, limit);
            }
        }
        for (String metric : MetricNames.HISTOGRAMS) {
            List<String> bounds = words(reader.read(Setting.METRICS_BUCKETS, metric));
            if (!bounds.isEmpty()) {
                config.buckets.put(metric, numbers(bounds));
            }
        }
        return config;
    }

    private static double[] numbers(List<String> words) {
        double[] numbers = new double[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(words.get(i));
        }
        return numbers;
    }

    /** What stands between spaces and commas. */
    static List<String> words(String text) {
        return text.trim().isEmpty()
                ? Collections.emptyList()
                : Collections.unmodifiableList(
                        new ArrayList<>(Arrays.asList(text.trim().split("[\\s,;]+", -1))));
    }

    /**
     * The first word of every metric's name.
     *
     * @return for example {@code synfinance}
     */
    public String namespace() {
        return namespace;
    }

    /**
     * How many label tuples a metric may have; the rest shares one series.
     *
     * @return at least 1
     */
    public int maxSeries() {
        return maxSeries;
    }

    /**
     * How many label tuples single metrics may have.
     *
     * @return by name without namespace, of those that have a limit of their own
     */
    public Map<String, Integer> limits() {
        return Collections.unmodifiableMap(limits);
    }

    /**
     * The bounds of the classic buckets of single histograms.
     *
     * @return ascending, by name without namespace, of those that do not have their usual ones
     */
    public Map<String, double[]> buckets() {
        return Collections.unmodifiableMap(buckets);
    }

    /**
     * Whether histograms have classic buckets in protobuf.
     *
     * @return false if it was switched off
     */
    public boolean hasClassicHistograms() {
        return !histograms.equals("native");
    }

    /**
     * Whether histograms have exponential buckets in protobuf.
     *
     * @return true if it was switched on
     */
    public boolean hasNativeHistograms() {
        return !histograms.equals("classic");
    }

    /**
     * What paths without a route are called.
     *
     * @return patterns, empty by default
     */
    public List<String> endpoints() {
        return endpoints;
    }
}

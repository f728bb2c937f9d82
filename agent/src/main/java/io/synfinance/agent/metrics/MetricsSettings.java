package io.synfinance.agent.metrics;

import java.util.Collections;
import java.util.Map;

/** How metrics are named, how many series one metric may have, and how histograms count. */
public final class MetricsSettings {

    private static final MetricsSettings DEFAULTS =
            new MetricsSettings("synfinance", 1000, Collections.emptyMap(), Collections.emptyMap(), true, false);

    private final String namespace;
    private final int seriesLimit;
    private final Map<String, Integer> seriesLimits;
    private final Map<String, double[]> bounds;
    private final boolean classicBuckets;
    private final boolean exponentialBuckets;

    private MetricsSettings(
            String namespace,
            int seriesLimit,
            Map<String, Integer> seriesLimits,
            Map<String, double[]> bounds,
            boolean classicBuckets,
            boolean exponentialBuckets) {
        this.namespace = namespace;
        this.seriesLimit = seriesLimit;
        this.seriesLimits = seriesLimits;
        this.bounds = bounds;
        this.classicBuckets = classicBuckets;
        this.exponentialBuckets = exponentialBuckets;
    }

    /**
     * The settings of an agent that nobody configured.
     *
     * @return namespace {@code synfinance}, at most 1000 series a metric
     */
    public static MetricsSettings defaults() {
        return DEFAULTS;
    }

    /**
     * The same settings with another namespace.
     *
     * @param name prefix of every metric, without the underscore that follows it: letters, digits and underscores, no digit
     *     first
     * @return a copy
     * @throws IllegalArgumentException if the name is not of that form
     */
    public MetricsSettings withNamespace(String name) {
        if (!isNamespace(name)) {
            throw new IllegalArgumentException(
                    "expected letters, digits and underscores, no digit first, found '" + name + "'");
        }
        return new MetricsSettings(name, seriesLimit, seriesLimits, bounds, classicBuckets, exponentialBuckets);
    }

    /**
     * The same settings with another limit.
     *
     * @param limit label tuples that a metric may have before new ones are counted as {@code __overflow__}, at least 1
     * @return a copy
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public MetricsSettings withSeriesLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("expected at least 1, found " + limit);
        }
        return new MetricsSettings(namespace, limit, seriesLimits, bounds, classicBuckets, exponentialBuckets);
    }

    /**
     * The same settings with limits of single metrics.
     *
     * @param limits by name without namespace, each at least 1
     * @return a copy
     */
    public MetricsSettings withSeriesLimits(Map<String, Integer> limits) {
        return new MetricsSettings(namespace, seriesLimit, limits, bounds, classicBuckets, exponentialBuckets);
    }

    /**
     * The same settings with other bounds of classic buckets.
     *
     * @param ofMetrics by name without namespace, ascending
     * @return a copy
     */
    public MetricsSettings withBounds(Map<String, double[]> ofMetrics) {
        return new MetricsSettings(namespace, seriesLimit, seriesLimits, ofMetrics, classicBuckets, exponentialBuckets);
    }

    /**
     * The same settings with other kinds of buckets.
     *
     * @param classic whether classic buckets are served in protobuf; in text they always are
     * @param exponential whether histograms count in exponential buckets too, and protobuf has native histograms
     * @return a copy
     */
    public MetricsSettings withBuckets(boolean classic, boolean exponential) {
        return new MetricsSettings(namespace, seriesLimit, seriesLimits, bounds, classic, exponential);
    }

    /**
     * The prefix of every metric.
     *
     * @return for example {@code synfinance}
     */
    public String namespace() {
        return namespace;
    }

    /**
     * How many label tuples a metric may have.
     *
     * @return at least 1
     */
    public int seriesLimit() {
        return seriesLimit;
    }

    Map<String, Integer> seriesLimits() {
        return seriesLimits;
    }

    Map<String, double[]> bounds() {
        return bounds;
    }

    boolean hasClassicBucketsInProtobuf() {
        return classicBuckets;
    }

    boolean hasExponentialBuckets() {
        return exponentialBuckets;
    }

    private static boolean isNamespace(String name) {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !isDigit(c) && !isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}

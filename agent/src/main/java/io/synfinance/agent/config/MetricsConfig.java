package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Names and bounds of the metrics. */
public final class MetricsConfig {

    private final String namespace;
    private final int maxSeries;
    private final String histograms;
    private final List<String> endpoints;

    MetricsConfig(String namespace, int maxSeries, String histograms, String endpoints) {
        this.namespace = namespace;
        this.maxSeries = maxSeries;
        this.histograms = histograms;
        this.endpoints = words(endpoints);
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

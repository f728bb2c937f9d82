package io.synfinance.agent.config;

/** Names and bounds of the metrics. */
public final class MetricsConfig {

    private final String namespace;
    private final int maxSeries;

    MetricsConfig(String namespace, int maxSeries) {
        this.namespace = namespace;
        this.maxSeries = maxSeries;
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
}

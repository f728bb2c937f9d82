package io.synfinance.agent.metrics;

/** One family in one format. What does not change is kept as bytes. Not for two threads at once. */
abstract class FamilyWriter<B extends ExpositionBuffer> implements SampleSink {

    private static final String TOTAL = "_total";

    private final String name;

    FamilyWriter(MetricDefinition metric, String namespace) {
        String full = metric.metricName(namespace);
        name = metric.kind() == MetricKind.COUNTER && full.endsWith(TOTAL)
                ? full.substring(0, full.length() - TOTAL.length())
                : full;
    }

    /** The name by which a scrape may ask for it: that of the metric, without {@code _total}. */
    final String name() {
        return name;
    }

    /** Writes all series of the family; nothing, not even its header, if there are none. */
    abstract void write(MetricFamily family, B target);
}

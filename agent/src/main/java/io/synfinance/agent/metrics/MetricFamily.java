package io.synfinance.agent.metrics;

import java.util.function.Consumer;

/** One metric of a recorder, with the way to read its series. */
public final class MetricFamily {

    private final MetricDefinition metric;
    private final Consumer<SampleSink> reader;
    private final double[] buckets;

    /**
     * A family.
     *
     * @param metric what is fixed of it
     * @param reader hands over its series
     */
    public MetricFamily(MetricDefinition metric, Consumer<SampleSink> reader) {
        this(metric, reader, metric.buckets());
    }

    MetricFamily(MetricDefinition metric, Consumer<SampleSink> reader, double... buckets) {
        this.metric = metric;
        this.reader = reader;
        this.buckets = buckets;
    }

    /**
     * Which metric.
     *
     * @return what is fixed of it
     */
    public MetricDefinition metric() {
        return metric;
    }

    /** The bounds that its histograms have, which may be configured, without infinity. */
    double[] buckets() {
        return buckets;
    }

    /**
     * Hands over all series; none if there is nothing to show.
     *
     * @param sink where they go
     */
    public void read(SampleSink sink) {
        reader.accept(sink);
    }
}

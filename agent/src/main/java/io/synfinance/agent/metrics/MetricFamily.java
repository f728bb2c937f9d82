package io.synfinance.agent.metrics;

import java.util.function.Consumer;

/** One metric of a recorder, with the way to read its series. */
public final class MetricFamily {

    private final MetricDefinition metric;
    private final Consumer<SampleSink> reader;

    MetricFamily(MetricDefinition metric, Consumer<SampleSink> reader) {
        this.metric = metric;
        this.reader = reader;
    }

    /**
     * Which metric.
     *
     * @return what is fixed of it
     */
    public MetricDefinition metric() {
        return metric;
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

package io.synfinance.agent.metrics;

import java.util.function.Consumer;

/** One metric of a recorder, with the way to read its series. */
final class MetricFamily {

    private final MetricDefinition metric;
    private final Consumer<SampleSink> reader;

    MetricFamily(MetricDefinition metric, Consumer<SampleSink> reader) {
        this.metric = metric;
        this.reader = reader;
    }

    MetricDefinition metric() {
        return metric;
    }

    /** Hands over all series; none if there is nothing to show. */
    void read(SampleSink sink) {
        reader.accept(sink);
    }
}

package io.synfinance.agent.metrics;

import java.util.function.Consumer;

/** One metric of a recorder, with the way to read its series. */
final class MetricFamily {

    private final Catalogue metric;
    private final Consumer<SampleSink> reader;

    MetricFamily(Catalogue metric, Consumer<SampleSink> reader) {
        this.metric = metric;
        this.reader = reader;
    }

    Catalogue metric() {
        return metric;
    }

    /** Hands over all series; none if there is nothing to show. */
    void read(SampleSink sink) {
        reader.accept(sink);
    }
}

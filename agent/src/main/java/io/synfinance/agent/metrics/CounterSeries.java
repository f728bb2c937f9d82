package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.LongAdder;

/** One series of a counter. */
final class CounterSeries {

    private final SeriesLabels labels;
    private final LongAdder count = new LongAdder();

    CounterSeries(SeriesLabels labels) {
        this.labels = labels;
    }

    void increment() {
        count.increment();
    }

    void add(long amount) {
        count.add(amount);
    }

    long sum() {
        return count.sum();
    }

    void read(SampleSink sink) {
        sink.value(labels, (double) count.sum());
    }
}

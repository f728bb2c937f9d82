package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.LongAdder;

/** Count and sum of sizes in bytes. */
final class SizeSummary {

    private final SeriesLabels labels;
    private final LongAdder count = new LongAdder();
    private final LongAdder sum = new LongAdder();

    SizeSummary(SeriesLabels labels) {
        this.labels = labels;
    }

    /** Takes a size; a negative one is not known and not taken. */
    void observe(long bytes) {
        if (bytes >= 0) {
            count.increment();
            sum.add(bytes);
        }
    }

    void read(SampleSink sink) {
        long observed = count.sum();
        if (observed > 0) {
            sink.summary(labels, observed, (double) sum.sum());
        }
    }
}

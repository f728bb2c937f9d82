package io.synfinance.agent.metrics;

/** A histogram of durations without labels; shown once its feature is in use. */
final class UnlabelledHistogram {

    private final StripedHistogram histogram;

    UnlabelledHistogram(StripedHistogram histogram) {
        this.histogram = histogram;
    }

    void observeNanos(long nanos) {
        histogram.observeNanos(nanos);
    }

    void read(SampleSink sink, boolean enabled) {
        if (enabled || !histogram.isEmpty()) {
            histogram.read(SeriesLabels.NONE, sink);
        }
    }
}

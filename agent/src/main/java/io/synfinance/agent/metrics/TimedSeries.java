package io.synfinance.agent.metrics;

/** One series of a histogram of durations. */
final class TimedSeries {

    private final SeriesLabels labels;
    private final StripedHistogram histogram;

    TimedSeries(SeriesLabels labels, StripedHistogram histogram) {
        this.labels = labels;
        this.histogram = histogram;
    }

    void timed(long nanos) {
        histogram.observeNanos(nanos);
    }

    void read(SampleSink sink) {
        histogram.read(labels, sink);
    }
}

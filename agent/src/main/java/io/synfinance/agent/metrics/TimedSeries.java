package io.synfinance.agent.metrics;

/** One series of a histogram of durations. */
final class TimedSeries {

    private final SeriesLabels labels;
    private final StripedHistogram histogram;

    TimedSeries(SeriesLabels labels, Catalogue metric) {
        this.labels = labels;
        histogram = new StripedHistogram(metric.buckets());
    }

    void timed(long nanos) {
        histogram.observeNanos(nanos);
    }

    void read(SampleSink sink) {
        histogram.read(labels, sink);
    }
}

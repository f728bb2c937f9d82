package io.synfinance.agent.metrics;

/** A histogram of ratios with its labels. */
final class RatioHistogram {

    private final SeriesLabels labels;
    private final StripedHistogram histogram;

    RatioHistogram(SeriesLabels labels, StripedHistogram histogram) {
        this.labels = labels;
        this.histogram = histogram;
    }

    void observe(double ratio) {
        histogram.observeRatio(ratio);
    }

    void read(SampleSink sink) {
        histogram.read(labels, sink);
    }
}

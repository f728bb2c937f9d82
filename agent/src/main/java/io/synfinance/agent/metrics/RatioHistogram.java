package io.synfinance.agent.metrics;

/** A histogram of ratios with its labels. */
final class RatioHistogram {

    private final SeriesLabels labels;
    private final StripedHistogram histogram;

    RatioHistogram(SeriesLabels labels, Catalogue metric) {
        this.labels = labels;
        histogram = new StripedHistogram(metric.buckets());
    }

    void observe(double ratio) {
        histogram.observeRatio(ratio);
    }

    void read(SampleSink sink) {
        histogram.read(labels, sink);
    }
}

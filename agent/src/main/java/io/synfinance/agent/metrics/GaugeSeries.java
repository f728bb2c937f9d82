package io.synfinance.agent.metrics;

/** One series of a gauge: the last value that it was set to; missing before. */
final class GaugeSeries {

    private final SeriesLabels labels;
    private volatile double value = Double.NaN;

    GaugeSeries(SeriesLabels labels) {
        this.labels = labels;
    }

    /** NaN changes nothing. */
    void set(double newValue) {
        if (!Double.isNaN(newValue)) {
            value = newValue;
        }
    }

    /** Missing again. */
    void clear() {
        value = Double.NaN;
    }

    void read(SampleSink sink) {
        double known = value;
        if (!Double.isNaN(known)) {
            sink.value(labels, known);
        }
    }
}

package io.synfinance.agent.metrics;

/** How many series a metric may have; what has a series when the limit falls keeps it. */
final class SeriesLimit {

    private volatile int value;

    SeriesLimit(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    void set(int changed) {
        value = changed;
    }
}

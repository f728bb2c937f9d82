package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.MetricKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history: what a metric, or the part of it with one label, was at each tick. Between two ticks the series
 * that belong to it are added up.
 */
abstract class Line {

    static Line of(MetricKind kind, boolean withPast, double... buckets) {
        switch (kind) {
            case COUNTER:
                return new CounterLine(withPast);
            case HISTOGRAM:
                return new HistogramLine(buckets);
            default:
                return new GaugeLine(withPast);
        }
    }

    void value(double value) {}

    void histogram(long[] counts, double sum) {}

    /**
     * Ends what was added up.
     *
     * @param slot of the ring, or {@link History#FIRST} at the first tick, which has nothing to compare with
     */
    abstract void tick(int slot);

    /** Describes the line, in the window and as a whole; null if there is nothing to tell. */
    abstract @Nullable Map<String, Object> read(Window window, boolean withPast);
}

package io.synfinance.agent.metrics;

import java.util.Collections;
import java.util.List;

/**
 * Times the calls of one kind of operation that is nothing but timed: feature engineering, predictions. After a call of 7 ms
 * of a model, a scrape shows (the buckets left out)
 *
 * <pre>{@code
 * synfinance_prediction_seconds_count 1
 * synfinance_prediction_seconds_sum 0.007
 * }</pre>
 */
public final class TimedMetrics {

    private final Catalogue metric;
    private final Histograms histograms;
    private final UnlabelledHistogram time;
    private volatile boolean enabled;

    TimedMetrics(Catalogue metric, Histograms histograms) {
        this.metric = metric;
        this.histograms = histograms;
        time = new UnlabelledHistogram(histograms.of(metric));
    }

    /** Shows the histogram, as 0, from now on; for the moment when the first method is woven. */
    public void enable() {
        enabled = true;
    }

    /**
     * Takes the time of one call.
     *
     * @param nanos how long it took
     */
    public void timed(long nanos) {
        time.observeNanos(nanos);
    }

    List<MetricFamily> families() {
        return Collections.singletonList(histograms.family(metric, sink -> time.read(sink, enabled)));
    }
}

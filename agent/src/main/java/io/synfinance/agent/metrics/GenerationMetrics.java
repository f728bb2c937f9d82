package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts what transaction generators produce. After a call that generated 100 transactions within half a second, a scrape
 * shows (the buckets left out)
 *
 * <pre>{@code
 * synfinance_generation_rate_txn_per_sec 200.0
 * synfinance_generation_seconds_count 1
 * synfinance_generation_seconds_sum 0.5
 * synfinance_transactions_generated_total 100.0
 * }</pre>
 *
 * <p>The rate is transactions by the time spent generating, calls that failed included, over the last minute; calls side by
 * side add their times. There is none while nothing was generated in that minute.
 */
public final class GenerationMetrics {

    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier clock;
    private final Histograms histograms;
    private final RollingSum recentTransactions = new RollingSum(WINDOW_NANOS);
    private final RollingSum recentNanos = new RollingSum(WINDOW_NANOS);
    private final CounterSeries generated = new CounterSeries(SeriesLabels.NONE);
    private final UnlabelledHistogram time;
    private volatile boolean enabled;

    GenerationMetrics(Histograms histograms, LongSupplier clock) {
        this.histograms = histograms;
        this.clock = clock;
        time = new UnlabelledHistogram(histograms.of(Catalogue.GENERATION_TIME));
    }

    /** Shows counter and histogram, as 0, from now on; for the moment when the first generator is woven. */
    public void enable() {
        enabled = true;
    }

    /**
     * Counts a call that returned.
     *
     * @param transactions how many it generated; less than none counts as none
     * @param nanos how long it took
     */
    public void generated(long transactions, long nanos) {
        long now = clock.getAsLong();
        if (transactions > 0) {
            generated.add(transactions);
            recentTransactions.add(now, transactions);
        }
        spent(now, nanos);
    }

    /**
     * Counts a call that threw, and so has generated nothing.
     *
     * @param nanos how long it took
     */
    public void failed(long nanos) {
        spent(clock.getAsLong(), nanos);
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.TRANSACTIONS_GENERATED, this::readGenerated),
                new MetricFamily(Catalogue.GENERATION_RATE, this::readRate),
                histograms.family(Catalogue.GENERATION_TIME, sink -> time.read(sink, enabled)));
    }

    private void spent(long now, long nanos) {
        time.observeNanos(nanos);
        recentNanos.add(now, Math.max(0, nanos));
    }

    private void readGenerated(SampleSink sink) {
        if (enabled || generated.sum() > 0) {
            generated.read(sink);
        }
    }

    private void readRate(SampleSink sink) {
        long now = clock.getAsLong();
        long transactions = recentTransactions.sum(now);
        long nanos = recentNanos.sum(now);
        if (transactions > 0 && nanos > 0) {
            sink.value(SeriesLabels.NONE, transactions / (nanos / NANOS_PER_SECOND));
        }
    }
}

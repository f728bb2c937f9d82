package io.synfinance.agent.metrics;

import java.util.concurrent.TimeUnit;

/** What is counted of one cache. */
final class CacheSeries {

    private static final long WINDOW_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final SeriesLabels labels;
    private final CounterSeries hits;
    private final CounterSeries misses;
    private final RollingSum recentHits = new RollingSum(WINDOW_NANOS);
    private final RollingSum recentMisses = new RollingSum(WINDOW_NANOS);

    CacheSeries(String cache) {
        labels = new SeriesLabels(cache);
        hits = new CounterSeries(labels);
        misses = new CounterSeries(labels);
    }

    void hits(long lookups, long nowNanos) {
        hits.add(lookups);
        recentHits.add(nowNanos, lookups);
    }

    void misses(long lookups, long nowNanos) {
        misses.add(lookups);
        recentMisses.add(nowNanos, lookups);
    }

    void readHits(SampleSink sink) {
        hits.read(sink);
    }

    void readMisses(SampleSink sink) {
        misses.read(sink);
    }

    void readRate(SampleSink sink, long nowNanos) {
        long found = recentHits.sum(nowNanos);
        long lookups = found + recentMisses.sum(nowNanos);
        if (lookups > 0) {
            sink.value(labels, (double) found / lookups);
        }
    }
}

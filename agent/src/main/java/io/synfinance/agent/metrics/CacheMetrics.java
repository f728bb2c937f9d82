package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Counts the look-ups in caches. After three hits and a miss, a scrape shows
 *
 * <pre>{@code
 * synfinance_cache_hit_rate{cache_type="merchant"} 0.75
 * synfinance_cache_hits_total{cache_type="merchant"} 3.0
 * synfinance_cache_misses_total{cache_type="merchant"} 1.0
 * }</pre>
 *
 * <p>The rate is that of the last 5 minutes; there is none while nothing was looked up in them.
 */
public final class CacheMetrics {

    private final LongSupplier clock;
    private final AgentMetrics agent;
    private final SeriesMap<CacheSeries> caches;

    CacheMetrics(SeriesLimits limits, LongSupplier clock, AgentMetrics agent) {
        this.clock = clock;
        this.agent = agent;
        caches = new Caches(limits);
    }

    /**
     * Counts look-ups that found something.
     *
     * @param cache the name of the cache; empty counts as {@code unknown}
     * @param lookups how many; nothing is counted if there are none, or less
     */
    public void hits(String cache, long lookups) {
        if (lookups > 0) {
            series(cache, Catalogue.CACHE_HITS).hits(lookups, clock.getAsLong());
        }
    }

    /**
     * Counts look-ups that found nothing.
     *
     * @param cache the name of the cache; empty counts as {@code unknown}
     * @param lookups how many; nothing is counted if there are none, or less
     */
    public void misses(String cache, long lookups) {
        if (lookups > 0) {
            series(cache, Catalogue.CACHE_MISSES).misses(lookups, clock.getAsLong());
        }
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(
                        Catalogue.CACHE_HIT_RATE,
                        sink -> caches.forEach(series -> series.readRate(sink, clock.getAsLong()))),
                new MetricFamily(Catalogue.CACHE_HITS, sink -> caches.forEach(series -> series.readHits(sink))),
                new MetricFamily(Catalogue.CACHE_MISSES, sink -> caches.forEach(series -> series.readMisses(sink))));
    }

    private CacheSeries series(String cache, Catalogue metric) {
        CacheSeries series = caches.get(cache);
        if (caches.isOverflow(series)) {
            agent.dropped(metric);
        }
        return series;
    }

    private static final class Caches extends SeriesMap<CacheSeries> {

        Caches(SeriesLimits limits) {
            super(new SeriesBudget(limits.of(Catalogue.CACHE_HITS)));
        }

        @Override
        CacheSeries create(String cache) {
            return new CacheSeries(cache);
        }
    }
}

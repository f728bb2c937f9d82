package io.synfinance.traffic;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What happened between two scrapes. */
record Interval(Scrape before, Scrape now) {

    /** How fast a counter grew, per second. */
    double rate(String counter) {
        double seconds = (double) (now.nanos() - before.nanos()) / TimeUnit.SECONDS.toNanos(1);
        return (now.sum(counter) - before.sum(counter)) / seconds;
    }

    /** The quantile of what a histogram saw, as PromQL's {@code histogram_quantile} reckons it; empty if nothing. */
    OptionalDouble quantile(double quantile, String histogram) {
        NavigableMap<Double, Double> buckets = new TreeMap<>(now.buckets(histogram));
        before.buckets(histogram).forEach((bound, count) -> buckets.merge(bound, -count, Double::sum));
        double total = buckets.isEmpty() ? 0 : buckets.lastEntry().getValue();
        return total > 0 ? OptionalDouble.of(interpolated(quantile * total, buckets)) : OptionalDouble.empty();
    }

    private static double interpolated(double rank, NavigableMap<Double, Double> buckets) {
        double lower = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : buckets.entrySet()) {
            double upper = bucket.getKey();
            double count = bucket.getValue();
            if (count >= rank) {
                return Double.isInfinite(upper) ? lower : lower + (upper - lower) * (rank - below) / (count - below);
            }
            lower = upper;
            below = count;
        }
        return lower;
    }
}

package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A histogram with classic buckets, of durations in nanoseconds or of ratios; exact, lock-free, 0 bytes an observation. It
 * may count in exponential buckets too.
 *
 * <p>The count is not kept but read off the buckets, so the two always agree.
 */
final class StripedHistogram {

    private static final int SUM = 0;
    private static final int FIRST_BUCKET = 1;
    private static final double UNITS = 1e9;

    private final double[] bounds;
    private final long[] nanoBounds;
    private final Stripes stripes;
    private final @Nullable ExponentialHistogram exponential;

    /**
     * Makes an empty histogram.
     *
     * @param exponential where to count besides, if anywhere
     * @param bounds ascending, in seconds or as a ratio
     */
    StripedHistogram(@Nullable ExponentialHistogram exponential, double... bounds) {
        this.exponential = exponential;
        this.bounds = bounds;
        nanoBounds = new long[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            nanoBounds[i] = Math.round(bounds[i] * UNITS);
        }
        stripes = new Stripes(FIRST_BUCKET + bounds.length + 1);
    }

    /** Counts a duration; a negative one counts as none. */
    void observeNanos(long nanos) {
        long value = Math.max(0, nanos);
        int bucket = 0;
        while (bucket < nanoBounds.length && value > nanoBounds[bucket]) {
            bucket++;
        }
        stripes.increment(FIRST_BUCKET + bucket, SUM, value);
        if (exponential != null) {
            exponential.observe(value / UNITS);
        }
    }

    /** Counts a ratio from 0 to 1; the sum keeps nine digits behind the point. */
    void observeRatio(double ratio) {
        int bucket = 0;
        while (bucket < bounds.length && ratio > bounds[bucket]) {
            bucket++;
        }
        stripes.increment(FIRST_BUCKET + bucket, SUM, Math.round(ratio * UNITS));
        if (exponential != null) {
            exponential.observe(ratio);
        }
    }

    /** Reads the counts of the buckets, not cumulative, the last one being that to infinity. */
    long[] counts() {
        return stripes.addTo(new long[bounds.length + 1], FIRST_BUCKET);
    }

    /** Hands the histogram over, in the sink's own arrays. */
    void read(SeriesLabels labels, SampleSink sink) {
        // Before the others: what is counted meanwhile is then missing here, and the exposition can leave it out there
        // too.
        ExponentialCounts counts = exponential == null ? null : exponential.read(sink);
        long[] perBucket = stripes.addTo(sink.buckets(bounds.length + 1), FIRST_BUCKET);
        if (counts == null) {
            sink.histogram(labels, perBucket, sum());
        } else {
            sink.histogram(labels, perBucket, sum(), counts);
        }
    }

    /** Reads the sum, in seconds or as a sum of ratios. */
    double sum() {
        return stripes.sum(SUM) / UNITS;
    }

    boolean isEmpty() {
        return stripes.isEmpty();
    }
}

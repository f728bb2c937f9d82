package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A histogram with classic buckets, of durations in nanoseconds or of ratios; exact, lock-free, 0 bytes an observation.
 *
 * <p>A thread counts in the stripe that its id chooses, so that threads on different CPUs rarely share a cache line. A
 * stripe is made when it is first needed. The count is not kept but read off the buckets, so the two always agree.
 */
final class StripedHistogram {

    private static final int MAX_STRIPES = 16;
    private static final int STRIPE_BITS = stripeBits(Runtime.getRuntime().availableProcessors());

    /** A cache line of longs, before and behind the numbers of a stripe. */
    private static final int PADDING = 8;

    private static final int SUM = PADDING;
    private static final int FIRST_BUCKET = PADDING + 1;
    private static final double UNITS = 1e9;

    private final double[] bounds;
    private final long[] nanoBounds;
    private final AtomicReferenceArray<AtomicLongArray> stripes = new AtomicReferenceArray<>(1 << STRIPE_BITS);

    /**
     * Makes an empty histogram.
     *
     * @param bounds ascending, in seconds or as a ratio
     */
    StripedHistogram(double... bounds) {
        this.bounds = bounds;
        nanoBounds = new long[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            nanoBounds[i] = Math.round(bounds[i] * UNITS);
        }
    }

    /** Counts a duration; a negative one counts as none. */
    void observeNanos(long nanos) {
        long value = Math.max(0, nanos);
        int bucket = 0;
        while (bucket < nanoBounds.length && value > nanoBounds[bucket]) {
            bucket++;
        }
        count(bucket, value);
    }

    /** Counts a ratio from 0 to 1; the sum keeps nine digits behind the point. */
    void observeRatio(double ratio) {
        int bucket = 0;
        while (bucket < bounds.length && ratio > bounds[bucket]) {
            bucket++;
        }
        count(bucket, Math.round(ratio * UNITS));
    }

    /** Reads the counts of the buckets, not cumulative, the last one being that to infinity. */
    long[] counts() {
        return addTo(new long[bounds.length + 1]);
    }

    /** Hands the histogram over, in the sink's own array. */
    void read(SeriesLabels labels, SampleSink sink) {
        sink.histogram(labels, addTo(sink.buckets(bounds.length + 1)), sum());
    }

    private long[] addTo(long[] counts) {
        for (int i = 0; i < stripes.length(); i++) {
            AtomicLongArray stripe = stripes.get(i);
            for (int bucket = 0; stripe != null && bucket < counts.length; bucket++) {
                counts[bucket] += stripe.get(FIRST_BUCKET + bucket);
            }
        }
        return counts;
    }

    /** Reads the sum, in seconds or as a sum of ratios. */
    double sum() {
        long sum = 0;
        for (int i = 0; i < stripes.length(); i++) {
            AtomicLongArray stripe = stripes.get(i);
            sum += stripe == null ? 0 : stripe.get(SUM);
        }
        return sum / UNITS;
    }

    boolean isEmpty() {
        for (int i = 0; i < stripes.length(); i++) {
            if (stripes.get(i) != null) {
                return false;
            }
        }
        return true;
    }

    /** Gives at least 1: with as many stripes as processors, two threads would meet too often. */
    static int stripeBits(int processors) {
        int wanted = Math.min(MAX_STRIPES, 2 * Math.max(1, processors));
        return Integer.SIZE - Integer.numberOfLeadingZeros(wanted - 1);
    }

    private void count(int bucket, long value) {
        AtomicLongArray stripe = stripe();
        stripe.getAndIncrement(FIRST_BUCKET + bucket);
        stripe.getAndAdd(SUM, value);
    }

    private AtomicLongArray stripe() {
        // Multiplied by the golden ratio, neighbouring ids, as those of a pool are, differ most in their highest bits.
        int index = (int) ((Thread.currentThread().getId() * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - STRIPE_BITS));
        AtomicLongArray stripe = stripes.get(index);
        return stripe != null ? stripe : createStripe(index);
    }

    private AtomicLongArray createStripe(int index) {
        AtomicLongArray created = new AtomicLongArray(FIRST_BUCKET + bounds.length + 1 + PADDING);
        return stripes.compareAndSet(index, null, created) ? created : stripes.get(index);
    }
}

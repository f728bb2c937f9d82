package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Arrays of counts, one for each group of threads: a thread counts in the one that its id chooses, so that threads on
 * different CPUs rarely share a cache line. An array is made when it is first needed.
 */
final class Stripes {

    /** A cache line of longs, before and behind the counts of a stripe. */
    private static final int PADDING = 8;

    private static final int MAX_STRIPES = 16;
    private static final int STRIPE_BITS = stripeBits(Runtime.getRuntime().availableProcessors());

    private final int length;
    private final AtomicReferenceArray<AtomicLongArray> stripes = new AtomicReferenceArray<>(1 << STRIPE_BITS);

    /** Zeroes at so many places. */
    Stripes(int length) {
        this.length = length;
    }

    void increment(int place) {
        ofThread().getAndIncrement(PADDING + place);
    }

    /** Adds one at a place, and something at another one. */
    void increment(int place, int other, long more) {
        AtomicLongArray stripe = ofThread();
        stripe.getAndIncrement(PADDING + place);
        stripe.getAndAdd(PADDING + other, more);
    }

    long sum(int place) {
        long sum = 0;
        for (int i = 0; i < stripes.length(); i++) {
            AtomicLongArray stripe = stripes.get(i);
            sum += stripe == null ? 0 : stripe.get(PADDING + place);
        }
        return sum;
    }

    /** Adds the sums of some places, one behind the other. */
    long[] addTo(long[] sums, int firstPlace) {
        for (int i = 0; i < stripes.length(); i++) {
            AtomicLongArray stripe = stripes.get(i);
            for (int place = 0; stripe != null && place < sums.length; place++) {
                sums[place] += stripe.get(PADDING + firstPlace + place);
            }
        }
        return sums;
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

    private AtomicLongArray ofThread() {
        // Multiplied by the golden ratio, neighbouring ids, as those of a pool are, differ most in their highest bits.
        int index = (int) ((Thread.currentThread().getId() * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - STRIPE_BITS));
        AtomicLongArray stripe = stripes.get(index);
        return stripe != null ? stripe : create(index);
    }

    private AtomicLongArray create(int index) {
        AtomicLongArray created = new AtomicLongArray(PADDING + length + PADDING);
        return stripes.compareAndSet(index, null, created) ? created : stripes.get(index);
    }
}

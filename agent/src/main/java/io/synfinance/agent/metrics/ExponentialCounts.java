package io.synfinance.agent.metrics;

import java.util.Arrays;

/** What a native histogram has counted; to be used again for the next. */
public final class ExponentialCounts {

    private final ExponentialBuckets positive = new ExponentialBuckets();
    private final ExponentialBuckets negative = new ExponentialBuckets();
    private long[] places = {};
    private int schema;
    private long zeroes;

    ExponentialCounts() {}

    /** Empties it, for counts in another schema. */
    ExponentialCounts reset(int newSchema) {
        schema = newSchema;
        zeroes = 0;
        positive.clear();
        negative.clear();
        return this;
    }

    /** So many zeroes to add up in. */
    long[] places(int size) {
        if (places.length == size) {
            Arrays.fill(places, 0);
        } else {
            places = new long[size];
        }
        return places;
    }

    int schema() {
        return schema;
    }

    void addZeroes(long more) {
        zeroes += more;
    }

    long zeroes() {
        return zeroes;
    }

    ExponentialBuckets positive() {
        return positive;
    }

    /** By what the numbers would be without their sign. */
    ExponentialBuckets negative() {
        return negative;
    }

    long sum() {
        return zeroes + positive.sum() + negative.sum();
    }
}

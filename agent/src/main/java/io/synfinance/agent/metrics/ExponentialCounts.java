package io.synfinance.agent.metrics;

/** What a native histogram has counted; to be used again for the next. */
public final class ExponentialCounts {

    private final ExponentialBuckets positive = new ExponentialBuckets();
    private final ExponentialBuckets negative = new ExponentialBuckets();
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

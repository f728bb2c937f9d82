package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/** Where the series of one family go when they are read. */
public interface SampleSink {

    /**
     * Takes a counter or a gauge.
     *
     * @param labels of the series
     * @param value as it is now
     */
    void value(SeriesLabels labels, double value);

    /**
     * Gives a place for the counts of one histogram, which the sink may use again for the next.
     *
     * @param size how many buckets there are, that to infinity among them
     * @return zeroes
     */
    default long[] buckets(int size) {
        return new long[size];
    }

    /**
     * Gives a place for the exponential buckets of one histogram, which the sink may use again for the next.
     *
     * @param schema in which they are counted
     * @return an empty one; null if the sink has no use for them
     */
    default @Nullable ExponentialCounts exponential(int schema) {
        return null;
    }

    /**
     * Takes a histogram.
     *
     * @param labels of the series
     * @param counts of the buckets, not cumulative, the last one being that to infinity
     * @param sum of all values
     */
    void histogram(SeriesLabels labels, long[] counts, double sum);

    /**
     * Takes a histogram with exponential buckets.
     *
     * @param labels of the series
     * @param counts of its classic buckets, read after the exponential ones
     * @param sum of all values
     * @param exponential what {@link #exponential} has given, filled
     */
    default void histogram(SeriesLabels labels, long[] counts, double sum, ExponentialCounts exponential) {
        histogram(labels, counts, sum);
    }

    /**
     * Takes a summary.
     *
     * @param labels of the series
     * @param count of the values
     * @param sum of all values
     */
    void summary(SeriesLabels labels, long count, double sum);
}

package io.synfinance.agent.metrics;

import java.util.Arrays;

/** Counts by index, in the order of the indexes; to be used again. */
final class ExponentialBuckets {

    private final int[] indexes = new int[ExponentialHistogram.MAX_BUCKETS];
    private final long[] counts = new long[ExponentialHistogram.MAX_BUCKETS];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int index, long count) {
        if (size > 0 && index > indexes[size - 1]) {
            indexes[size] = index;
            counts[size++] = count;
            return;
        }
        int found = Arrays.binarySearch(indexes, 0, size, index);
        if (found >= 0) {
            counts[found] += count;
            return;
        }
        int place = -found - 1;
        System.arraycopy(indexes, place, indexes, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        indexes[place] = index;
        counts[place] = count;
        size++;
    }

    int size() {
        return size;
    }

    int index(int i) {
        return indexes[i];
    }

    long count(int i) {
        return counts[i];
    }

    long sum() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += counts[i];
        }
        return sum;
    }
}

package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * Counts by exponential bucket, in one schema. A hash table whose keys are given their places once and never lose them, so
 * that whoever has found a place counts there without asking again.
 */
final class ExponentialTable {

    static final int SMALLEST = 32;

    /** More than any index is below zero, so that no key is 0, which is a free place. */
    private static final int BIAS = 1 << 16;

    private static final int NEGATIVE = 1 << 18;
    private static final int NOT_THERE = -1;

    private final int schema;

    /** The one that this has replaced. Who is late counts there. */
    private final @Nullable ExponentialTable former;

    private final AtomicIntegerArray keys;
    private final Stripes stripes;
    private int used;

    /** An empty one in place of another; the size is a power of two. */
    ExponentialTable(int schema, int size, @Nullable ExponentialTable former) {
        this.schema = schema;
        this.former = former;
        keys = new AtomicIntegerArray(size);
        stripes = new Stripes(size + 1);
    }

    int schema() {
        return schema;
    }

    int size() {
        return keys.length();
    }

    int used() {
        return used;
    }

    void countZero() {
        stripes.increment(zero());
    }

    /** Counts in a bucket of the finest schema, unless it has no place here. */
    boolean count(int index, boolean negative) {
        int place = find(key(index, negative));
        if (place == NOT_THERE) {
            return false;
        }
        stripes.increment(place);
        return true;
    }

    boolean has(int index, boolean negative) {
        return find(key(index, negative)) != NOT_THERE;
    }

    /** Gives a bucket of the finest schema a place. For one thread at a time, while a place is free. */
    void add(int index, boolean negative) {
        add(key(index, negative));
    }

    /** Gives places to all that have one in another table, whose schema is as fine, or finer. */
    void addAllOf(ExponentialTable other) {
        for (int place = 0; place < other.size(); place++) {
            int key = other.keys.get(place);
            if (key != 0) {
                add(coarser(key, other.schema - schema));
            }
        }
    }

    /** Reads what has been counted here and in those that this has replaced. */
    void read(ExponentialCounts counts) {
        long[] sums = stripes.addTo(counts.places(size() + 1), 0);
        for (ExponentialTable each = former; each != null; each = each.former) {
            each.addTo(sums, this);
        }
        counts.addZeroes(sums[zero()]);
        // From the smallest on, most come in their order.
        int start = smallestKey();
        for (int i = 0; i < size(); i++) {
            int place = (start + i) & (size() - 1);
            if (sums[place] > 0) {
                int key = keys.get(place);
                (isNegative(key) ? counts.negative() : counts.positive()).add(index(key), sums[place]);
            }
        }
    }

    /** Adds to the sums of another table, in which each bucket has a place. */
    private void addTo(long[] sums, ExponentialTable newest) {
        sums[newest.zero()] += stripes.sum(zero());
        for (int place = 0; place < size(); place++) {
            int key = keys.get(place);
            if (key != 0) {
                sums[newest.find(coarser(key, schema - newest.schema))] += stripes.sum(place);
            }
        }
    }

    private int smallestKey() {
        int smallest = Integer.MAX_VALUE;
        for (int place = 0; place < size(); place++) {
            int key = keys.get(place);
            smallest = key != 0 && key < smallest ? key : smallest;
        }
        return smallest;
    }

    private int zero() {
        return keys.length();
    }

    private int key(int finestIndex, boolean negative) {
        return key(negative, ExponentialIndex.coarser(finestIndex, ExponentialIndex.FINEST_SCHEMA - schema));
    }

    private static int key(boolean negative, int index) {
        return index + BIAS + (negative ? NEGATIVE : 0);
    }

    private static int coarser(int key, int steps) {
        return key(isNegative(key), ExponentialIndex.coarser(index(key), steps));
    }

    private static boolean isNegative(int key) {
        return key >= NEGATIVE;
    }

    private static int index(int key) {
        return key - BIAS - (isNegative(key) ? NEGATIVE : 0);
    }

    /** Neighbours have neighbouring places, so what is close to one another does not clash. */
    private int find(int key) {
        int mask = keys.length() - 1;
        for (int place = key & mask; ; place = (place + 1) & mask) {
            int found = keys.get(place);
            if (found == key) {
                return place;
            }
            if (found == 0) {
                return NOT_THERE;
            }
        }
    }

    private void add(int key) {
        int mask = keys.length() - 1;
        int place = key & mask;
        while (keys.get(place) != 0) {
            if (keys.get(place) == key) {
                return;
            }
            place = (place + 1) & mask;
        }
        keys.set(place, key);
        used++;
    }
}

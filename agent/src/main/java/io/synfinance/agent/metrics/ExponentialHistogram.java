package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The buckets of a native histogram: each power of two in 32 parts (schema 5), so a quantile is off by 1.1% at most. When
 * there are more than 160 buckets, pairs of them are joined, and the resolution is half of what it was.
 *
 * <p>There is a lock for a bucket's first count, and none for the others, which allocate nothing. A table that has become
 * too small is not emptied into the next, but kept: who is counting in it need not know. So nothing is lost or counted
 * twice, and memory has a bound, for there are 4 sizes and 10 schemas.
 */
final class ExponentialHistogram {

    /** What is not farther from 0 counts as 0. */
    static final double ZERO_THRESHOLD = 0x1p-128;

    static final int MAX_BUCKETS = 160;

    private volatile ExponentialTable table =
            new ExponentialTable(ExponentialIndex.FINEST_SCHEMA, ExponentialTable.SMALLEST, null);

    /** Counts a number; not NaN. */
    void observe(double value) {
        double magnitude = Math.abs(value);
        if (magnitude <= ZERO_THRESHOLD) {
            table.countZero();
            return;
        }
        int index = ExponentialIndex.of(magnitude);
        if (!table.count(index, value < 0)) {
            observeFirst(index, value < 0);
        }
    }

    private synchronized void observeFirst(int index, boolean negative) {
        ExponentialTable current = table;
        while (!current.has(index, negative)) {
            if (hasRoom(current)) {
                current.add(index, negative);
            } else {
                current = next(current);
            }
        }
        table = current;
        current.count(index, negative);
    }

    /** Beyond five eighths, searching for places would take long. */
    private static boolean hasRoom(ExponentialTable table) {
        return table.used() < Math.min(MAX_BUCKETS, table.size() / 8 * 5);
    }

    private static ExponentialTable next(ExponentialTable full) {
        boolean coarser = full.used() == MAX_BUCKETS;
        ExponentialTable next = coarser
                ? new ExponentialTable(full.schema() - 1, full.size(), full)
                : new ExponentialTable(full.schema(), 2 * full.size(), full);
        next.addAllOf(full);
        return next;
    }

    /** Reads all into the sink's own counts; null if it wants none. */
    @Nullable
    ExponentialCounts read(SampleSink sink) {
        ExponentialTable newest = table;
        ExponentialCounts counts = sink.exponential(newest.schema());
        if (counts != null) {
            newest.read(counts);
        }
        return counts;
    }
}

package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A sum over the last minutes: a ring of 30 slots, of which the running one and the 29 before it count, so the window is at
 * most one thirtieth shorter than named and never longer.
 *
 * <p>A slot knows which stretch of time it is for. One whose time is not now is replaced when it is next written and skipped
 * when it is read, so gaps and jumps of the clock, in either direction, need no care of their own.
 */
final class RollingSum {

    private static final int SLOTS = 30;

    private final long slotNanos;
    private final AtomicReferenceArray<@Nullable Slot> ring = new AtomicReferenceArray<>(SLOTS);

    RollingSum(long windowNanos) {
        slotNanos = windowNanos / SLOTS;
    }

    void add(long nowNanos, long amount) {
        slot(Math.floorDiv(nowNanos, slotNanos)).sum.add(amount);
    }

    long sum(long nowNanos) {
        long now = Math.floorDiv(nowNanos, slotNanos);
        long sum = 0;
        for (int i = 0; i < SLOTS; i++) {
            Slot slot = ring.get(i);
            if (slot != null && slot.tick > now - SLOTS && slot.tick <= now) {
                sum += slot.sum.sum();
            }
        }
        return sum;
    }

    private Slot slot(long tick) {
        int index = (int) Math.floorMod(tick, (long) SLOTS);
        while (true) {
            Slot current = ring.get(index);
            if (current != null && current.tick == tick) {
                return current;
            }
            Slot fresh = new Slot(tick);
            if (ring.compareAndSet(index, current, fresh)) {
                return fresh;
            }
        }
    }

    private static final class Slot {

        final long tick;
        final LongAdder sum = new LongAdder();

        Slot(long tick) {
            this.tick = tick;
        }
    }
}

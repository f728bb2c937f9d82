package io.synfinance.agent.metrics;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that a test turns; it begins below zero, as {@link System#nanoTime()} may. */
final class ManualClock implements LongSupplier {

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000_000L);

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    void turn(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}

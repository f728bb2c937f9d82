package io.synfinance.agent.metrics;

import java.util.function.LongSupplier;

/** The wall clock, in milliseconds of Unix time. */
final class SystemClock implements LongSupplier {

    @Override
    public long getAsLong() {
        return System.currentTimeMillis();
    }
}

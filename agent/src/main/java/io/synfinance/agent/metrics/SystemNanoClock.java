package io.synfinance.agent.metrics;

import java.util.function.LongSupplier;

/** The JVM's monotonic clock; a class, because the first lambda of a JVM costs tens of milliseconds. */
final class SystemNanoClock implements LongSupplier {

    @Override
    public long getAsLong() {
        return System.nanoTime();
    }
}

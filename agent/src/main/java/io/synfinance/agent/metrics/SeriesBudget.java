package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicInteger;

/** How many more series a metric may have; never overdrawn. */
final class SeriesBudget {

    private final SeriesLimit limit;
    private final AtomicInteger taken = new AtomicInteger();

    SeriesBudget(SeriesLimit limit) {
        this.limit = limit;
    }

    boolean tryTake() {
        int seen = taken.get();
        while (seen < limit.value()) {
            if (taken.compareAndSet(seen, seen + 1)) {
                return true;
            }
            seen = taken.get();
        }
        return false;
    }

    boolean isEmpty() {
        return taken.get() >= limit.value();
    }

    int limit() {
        return limit.value();
    }
}

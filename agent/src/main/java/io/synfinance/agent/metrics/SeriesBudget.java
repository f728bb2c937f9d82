package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.AtomicInteger;

/** How many more series a metric may have; never overdrawn. */
final class SeriesBudget {

    private final AtomicInteger left;

    SeriesBudget(int limit) {
        left = new AtomicInteger(limit);
    }

    boolean tryTake() {
        int seen = left.get();
        while (seen > 0) {
            if (left.compareAndSet(seen, seen - 1)) {
                return true;
            }
            seen = left.get();
        }
        return false;
    }

    boolean isEmpty() {
        return left.get() <= 0;
    }
}

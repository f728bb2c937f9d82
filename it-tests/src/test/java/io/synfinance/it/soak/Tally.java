package io.synfinance.it.soak;

import io.synfinance.it.harness.Counted;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The clients' own count of what they have asked for, and of what they were answered. */
final class Tally {

    private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder begun = new LongAdder();

    /** A request is about to be sent. */
    void begin() {
        begun.increment();
    }

    /** It is over, and the agent has to count it like that. */
    void end(Counted request) {
        counts.computeIfAbsent(request, key -> new LongAdder()).increment();
    }

    /** How many were about to be sent, answered or not. */
    long begun() {
        return begun.sum();
    }

    /** How many of that endpoint were answered with that status. */
    int ended(String endpoint, String status) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().endpoint().equals(endpoint)
                        && each.getKey().status().equals(status))
                .mapToInt(each -> each.getValue().intValue())
                .sum();
    }

    Counted[] counted() {
        return counts.entrySet().stream()
                .map(each -> each.getKey().times(each.getValue().intValue()))
                .toArray(Counted[]::new);
    }
}

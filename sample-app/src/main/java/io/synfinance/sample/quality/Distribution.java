package io.synfinance.sample.quality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each value of a field occurs. */
final class Distribution {

    /** Keeps a value that one side never saw from weighing infinitely. */
    private static final double RARE = 1e-3;

    private final Map<String, Long> counts;
    private final double total;

    Distribution(List<String> values) {
        counts = values.stream().collect(groupingBy(value -> value, counting()));
        total = values.size();
    }

    /** The population stability index: 0 for the same distribution, above 0.2 for another one. */
    double distanceTo(Distribution other) {
        Set<String> values = new HashSet<>(counts.keySet());
        values.addAll(other.counts.keySet());
        return values.stream()
                .mapToDouble(value -> (share(value) - other.share(value)) * Math.log(share(value) / other.share(value)))
                .sum();
    }

    private double share(String value) {
        return Math.max(RARE, counts.getOrDefault(value, 0L) / Math.max(1, total));
    }
}

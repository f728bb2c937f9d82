package io.synfinance.it.monitoring;

import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that {@code docs/metrics.md} names, which a test of the agent holds against its code, with their labels. */
record DocumentedMetrics(Map<String, Set<String>> labels) {

    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    private static final Set<String> OF_TARGETS = Set.of("job", "instance");

    static DocumentedMetrics read() {
        Map<String, Set<String>> labels = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Workspace.source("../docs/metrics.md"))) {
                List<String> words = WORD.matcher(line)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                if (line.startsWith("| `")) {
                    add(labels, words.get(0), line.contains("| histogram |"), new TreeSet<>(words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentedMetrics(labels);
    }

    private static void add(Map<String, Set<String>> labels, String metric, boolean histogram, Set<String> words) {
        words.addAll(OF_TARGETS);
        labels.put(metric, words);
        List.of("_sum", "_count").forEach(suffix -> labels.put(metric + suffix, words));
        if (histogram) {
            Set<String> ofBuckets = new TreeSet<>(words);
            ofBuckets.add("le");
            labels.put(metric + "_bucket", ofBuckets);
        }
    }

    boolean has(String metric) {
        return labels.containsKey(metric);
    }

    /** Of a metric that is not among them: what Prometheus adds itself, and what rules have recorded. */
    Set<String> labelsOf(String metric) {
        return labels.getOrDefault(metric, OF_TARGETS);
    }
}

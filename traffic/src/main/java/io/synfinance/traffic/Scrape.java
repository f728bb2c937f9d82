package io.synfinance.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One scrape in the text format 0.0.4, as far as the live table needs it. */
record Scrape(List<Sample> samples, long nanos) {

    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape parse(String text, long nanos) {
        List<Sample> samples = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(Scrape::sample)
                .toList();
        return new Scrape(samples, nanos);
    }

    /** The sum over all series of that name. */
    double sum(String name) {
        return samples.stream()
                .filter(sample -> sample.name.equals(name))
                .mapToDouble(Sample::value)
                .sum();
    }

    /** The series of that name, added up by the values of one label. */
    Map<String, Double> by(String label, String name) {
        return samples.stream()
                .filter(sample -> sample.name.equals(name))
                .collect(Collectors.groupingBy(
                        sample -> sample.labels.getOrDefault(label, ""), Collectors.summingDouble(Sample::value)));
    }

    /** The only series of that name, if there is one. */
    Optional<Double> value(String name) {
        return Optional.ofNullable(by("", name).get(""));
    }

    /** How many observations were at most so large, by that bound. */
    NavigableMap<Double, Double> buckets(String histogram) {
        NavigableMap<Double, Double> buckets = new TreeMap<>();
        by("le", histogram + "_bucket").forEach((bound, count) -> buckets.put(number(bound), count));
        return buckets;
    }

    private static Sample sample(Matcher line) {
        Map<String, String> labels = new HashMap<>();
        String text = line.group(2);
        if (text != null) {
            LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(line.group(1), labels, number(line.group(3)));
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    /** One line. */
    record Sample(String name, Map<String, String> labels, double value) {}
}

package io.synfinance.it.harness;

import io.synfinance.it.harness.Scrape.Family;
import io.synfinance.it.harness.Scrape.Sample;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format 0.0.4 strictly: what Prometheus would not accept is an error, and so are a second
 * comment for a family and a second sample for a series.
 *
 * <p>See <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>.
 */
final class ScrapeParser {

    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) ?(.*)");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\})? (\\S+)(?: -?\\d+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"(?:,|$)");
    private static final Pattern SUFFIX = Pattern.compile("_(bucket|sum|count|created)$");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> helps = new LinkedHashMap<>();
    private final Map<String, Map<String, Sample>> samples = new LinkedHashMap<>();

    private ScrapeParser() {}

    static Map<String, Family> parse(String text) {
        ScrapeParser parser = new ScrapeParser();
        text.lines().forEach(parser::line);
        return parser.families();
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private Map<String, Family> families() {
        Map<String, Family> families = new LinkedHashMap<>();
        samples.forEach((name, series) -> families.put(
                name,
                new Family(
                        name,
                        types.getOrDefault(name, ""),
                        helps.getOrDefault(name, ""),
                        List.copyOf(series.values()))));
        return Collections.unmodifiableMap(families);
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            comment(line);
        } else if (!line.isBlank()) {
            sample(line);
        }
    }

    private void comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        if (comment.matches()) {
            String family = comment.group(2);
            samples.computeIfAbsent(family, name -> new LinkedHashMap<>());
            Map<String, String> comments = comment.group(1).equals("TYPE") ? types : helps;
            check(comments.putIfAbsent(family, comment.group(3)) == null, "a second comment", line);
        }
    }

    private void sample(String line) {
        Matcher matcher = SAMPLE.matcher(line);
        check(matcher.matches(), "not a sample", line);
        String labels = matcher.group(2);
        Sample sample =
                new Sample(matcher.group(1), labels == null ? Map.of() : labels(labels, line), matcher.group(3));
        check(!Double.isNaN(sample.value()) || sample.number().equals("NaN"), "not a number", line);
        Map<String, Sample> family = samples.computeIfAbsent(family(sample.name()), name -> new LinkedHashMap<>());
        check(family.putIfAbsent(sample.series(), sample) == null, "a second sample of this series", line);
    }

    /** {@code x_count} belongs to the histogram or summary {@code x} where there is one. */
    private String family(String sample) {
        String base = SUFFIX.matcher(sample).replaceFirst("");
        String type = types.getOrDefault(base, "");
        boolean counts = !type.isEmpty() && !types.containsKey(sample);
        return counts ? base : sample;
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> labels = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text);
        int end = 0;
        while (end < text.length()) {
            check(label.find(end) && label.start() == end, "not labels", line);
            check(labels.put(label.group(1), unescaped(label.group(2))) == null, "a label twice", line);
            end = label.end();
        }
        return Collections.unmodifiableMap(labels);
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                char next = value.charAt(++i);
                text.append(next == 'n' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static void check(boolean holds, String what, String line) {
        if (!holds) {
            throw new AssertionError(what + ": " + line);
        }
    }
}

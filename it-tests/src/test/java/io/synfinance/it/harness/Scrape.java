package io.synfinance.it.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One scrape in the text format 0.0.4:
 *
 * <pre>
 * # HELP synfinance_requests_total HTTP requests
 * # TYPE synfinance_requests_total counter
 * synfinance_requests_total{endpoint="/ok",method="GET",status="200"} 3.0
 * </pre>
 */
public final class Scrape {

    /** Stands in {@link #normalised()} for a value that no test can know. */
    public static final String ANY = "~";

    private final Map<String, Family> families;

    private Scrape(Map<String, Family> families) {
        this.families = families;
    }

    public static Scrape parse(String text) {
        return new Scrape(ScrapeParser.parse(text));
    }

    /** The value of the one sample with that name and, among others, those labels (key, value, key, value …). */
    public double value(String name, String... labels) {
        List<Sample> samples = samples(name, labels);
        if (samples.size() != 1) {
            throw new AssertionError("expected one sample " + name + List.of(labels) + ", found " + samples.size()
                    + " among\n" + lines(samples(name)));
        }
        return samples.get(0).value();
    }

    /** The sum of all samples with that name and those labels, 0 if there is none. */
    public double sum(String name, String... labels) {
        return samples(name, labels).stream().mapToDouble(Sample::value).sum();
    }

    public boolean has(String name, String... labels) {
        return !samples(name, labels).isEmpty();
    }

    /** All samples with that name and, among others, those labels. */
    public List<Sample> samples(String name, String... labels) {
        Map<String, String> wanted = Sample.labels(labels);
        return families.values().stream()
                .flatMap(family -> family.samples().stream())
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> sample.labels().entrySet().containsAll(wanted.entrySet()))
                .toList();
    }

    /** The names of all samples: {@code synfinance_request_latency_seconds_count} and so on. */
    public SortedSet<String> names() {
        return families.values().stream()
                .flatMap(family -> family.samples().stream())
                .map(Sample::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The families by their name, in the order in which they stand. */
    public Map<String, Family> families() {
        return families;
    }

    /** The chosen families and nothing else. */
    public Scrape only(String... names) {
        Set<String> wanted = Set.of(names);
        return filtered(family -> wanted.contains(family.name()));
    }

    /** All but the chosen families. */
    public Scrape without(String... names) {
        Set<String> unwanted = Set.of(names);
        return filtered(family -> !unwanted.contains(family.name()));
    }

    /**
     * The same with {@link #ANY} for what differs from run to run, so that whole texts compare: the {@code _sum} and the
     * {@code _bucket}s of histograms, which are times. Counts, also the bucket {@code +Inf}, and the sums of summaries
     * stay; {@code _created} lines are left out.
     */
    public Scrape normalised() {
        Map<String, Family> normalised = new LinkedHashMap<>();
        families.forEach((name, family) -> normalised.put(name, family.normalised()));
        return new Scrape(normalised);
    }

    /** The whole text, comments included. */
    public String text() {
        return families.values().stream().map(Family::text).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text();
    }

    private Scrape filtered(Predicate<Family> wanted) {
        Map<String, Family> chosen = new LinkedHashMap<>(families);
        chosen.values().removeIf(wanted.negate());
        return new Scrape(chosen);
    }

    private static String lines(List<Sample> samples) {
        return samples.stream().map(Sample::text).collect(Collectors.joining("\n"));
    }

    /** A metric with its {@code # TYPE}, its {@code # HELP} and its samples; empty where the text has none. */
    public record Family(String name, String type, String help, List<Sample> samples) {

        String text() {
            StringBuilder text = new StringBuilder();
            if (!help.isEmpty()) {
                text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            }
            if (!type.isEmpty()) {
                text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
            }
            samples.forEach(sample -> text.append(sample.text()).append('\n'));
            return text.toString();
        }

        Family normalised() {
            List<Sample> kept = new ArrayList<>();
            for (Sample sample : samples) {
                if (!sample.name().endsWith("_created")) {
                    kept.add(isTime(sample) ? sample.withAnyValue() : sample);
                }
            }
            return new Family(name, type, help, List.copyOf(kept));
        }

        private boolean isTime(Sample sample) {
            if (!type.equals("histogram")) {
                return false;
            }
            boolean isBucket = sample.name().equals(name + "_bucket");
            return sample.name().equals(name + "_sum")
                    || (isBucket && !"+Inf".equals(sample.labels().get("le")));
        }
    }

    /** One line: {@code name{label="value"} 1.0}; the text of the value is kept as it was. */
    public record Sample(String name, Map<String, String> labels, String number) {

        static Map<String, String> labels(String... keysAndValues) {
            Map<String, String> labels = new LinkedHashMap<>();
            for (int i = 0; i < keysAndValues.length; i += 2) {
                labels.put(keysAndValues[i], keysAndValues[i + 1]);
            }
            return labels;
        }

        public double value() {
            return switch (number) {
                case "+Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(number);
            };
        }

        /** Name and labels: {@code name{a="1",b="2"}}. */
        public String series() {
            return labels.isEmpty()
                    ? name
                    : labels.entrySet().stream()
                            .map(label -> label.getKey() + "=\"" + ScrapeParser.escaped(label.getValue()) + "\"")
                            .collect(Collectors.joining(",", name + "{", "}"));
        }

        String text() {
            return series() + " " + number;
        }

        Sample withAnyValue() {
            return new Sample(name, labels, ANY);
        }
    }
}

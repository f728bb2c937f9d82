package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads {@code methods:}; an entry that is wrong is left out, with a problem that says why. */
final class MethodRuleReader {

    private final List<String> problems;
    private final UnaryOperator<String> resolver;

    /** Adds to the problems; the resolver replaces variables. */
    MethodRuleReader(List<String> problems, UnaryOperator<String> resolver) {
        this.problems = problems;
        this.resolver = resolver;
    }

    List<MethodRuleConfig> read(List<?> entries) {
        List<MethodRuleConfig> rules = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int before = problems.size();
            MethodRuleConfig rule = read("methods[" + i + "]", entries.get(i));
            if (rule != null && problems.size() == before) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable MethodRuleConfig read(String position, @Nullable Object entry) {
        if (!(entry instanceof Map)) {
            problem(position, "expected 'match' and 'as', found " + ConfigFile.kind(entry));
            return null;
        }
        Map<?, ?> written = (Map<?, ?>) entry;
        String match = text(position, written, "match");
        String as = text(position, written, "as");
        if (match == null || as == null) {
            problem(position, "expected 'match' and 'as', found " + new TreeSet<>(names(written)));
            return null;
        }
        RuleKind kind = RuleKind.of(as);
        if (kind == null) {
            problem(position + ".as", "expected one of " + kinds() + ", found '" + as + "'" + suggestion(as, kinds()));
            return null;
        }
        return rule(position, written, match, kind);
    }

    private MethodRuleConfig rule(String position, Map<?, ?> written, String match, RuleKind kind) {
        Map<String, String> members = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        double[] buckets = {};
        for (String name : names(written)) {
            if (kind.members().contains(name)) {
                String text = text(position, written, name);
                members.put(name, text == null ? "" : text);
            } else if (kind == RuleKind.MEASURED && name.equals("labels")) {
                labels.putAll(labels(position, written.get(name)));
            } else if (kind == RuleKind.MEASURED && name.equals("buckets")) {
                buckets = buckets(position, written.get(name));
            } else if (!Arrays.asList("match", "as", "exclude").contains(name)) {
                problem(
                        position + "." + name,
                        "expected one of " + known(kind) + " for " + kind.text() + ", found '" + name + "'"
                                + suggestion(name, known(kind)));
            }
        }
        if (kind == RuleKind.MEASURED && members.getOrDefault("metric", "").isEmpty()) {
            problem(position + ".metric", "expected the name of a metric, found nothing");
        }
        return new MethodRuleConfig(
                position, match, texts(position + ".exclude", written.get("exclude")), kind, members, labels, buckets);
    }

    private static List<String> known(RuleKind kind) {
        List<String> known = new ArrayList<>(Arrays.asList("match", "as", "exclude"));
        known.addAll(kind.members());
        if (kind == RuleKind.MEASURED) {
            known.addAll(Arrays.asList("labels", "buckets"));
        }
        return known;
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (RuleKind kind : RuleKind.values()) {
            kinds.add(kind.text());
        }
        return kinds;
    }

    private static List<String> names(Map<?, ?> written) {
        List<String> names = new ArrayList<>();
        written.keySet().forEach(key -> names.add(String.valueOf(key)));
        return names;
    }

    private @Nullable String text(String position, Map<?, ?> written, String name) {
        Object value = written.get(name);
        if (value instanceof Map || value instanceof List) {
            problem(position + "." + name, "expected a text, found " + ConfigFile.kind(value));
            return "";
        }
        return value == null ? null : resolver.apply(String.valueOf(value));
    }

    private Map<String, String> labels(String position, @Nullable Object value) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (!(value instanceof Map)) {
            problem(
                    position + ".labels",
                    "expected names with value paths, as in {channel: $order.channel}, found "
                            + ConfigFile.kind(value));
            return labels;
        }
        ((Map<?, ?>) value)
                .forEach((name, path) -> labels.put(String.valueOf(name), resolver.apply(String.valueOf(path))));
        return labels;
    }

    private double[] buckets(String position, @Nullable Object value) {
        List<Double> buckets = new ArrayList<>();
        for (Object item : value instanceof List ? (List<?>) value : Arrays.asList(value)) {
            if (item instanceof Number) {
                buckets.add(((Number) item).doubleValue());
            } else {
                problem(position + ".buckets", "expected a list of numbers, found " + ConfigFile.kind(item));
            }
        }
        return buckets.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** One text, or a list of them. */
    private List<String> texts(String position, @Nullable Object value) {
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof List ? (List<?>) value : Arrays.asList(value)) {
            if (item instanceof String) {
                texts.add((String) item);
            } else if (item != null) {
                problem(position, "expected patterns, found " + ConfigFile.kind(item));
            }
        }
        return texts;
    }

    private static String suggestion(String unknown, List<String> known) {
        for (String each : known) {
            if (EditDistance.between(unknown, each) <= Math.max(1, unknown.length() / 3)) {
                return "; did you mean '" + each + "'?";
            }
        }
        return "";
    }

    private void problem(String key, String reason) {
        problems.add(key + ": " + reason + "; the rule is left out");
    }
}

package io.synfinance.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured, by variant and column, and the Markdown table of it: medians with the smallest and the largest, and
 * what the median is above that of no agent.
 */
final class Figures {

    private final Map<Variant, Map<String, List<Double>>> values = new EnumMap<>(Variant.class);
    private final Map<String, String> formats = new LinkedHashMap<>();

    /** Adds a value; the format is that of one number, as in {@code %.1f}. */
    void add(Variant variant, String column, String format, double value) {
        formats.put(column, format);
        values.computeIfAbsent(variant, key -> new LinkedHashMap<>())
                .computeIfAbsent(column, key -> new ArrayList<>())
                .add(value);
    }

    String table() {
        StringBuilder text = new StringBuilder("| |");
        formats.keySet().forEach(column -> text.append(' ').append(column).append(" |"));
        text.append("\n|---|").append("---|".repeat(formats.size())).append('\n');
        values.keySet().forEach(variant -> text.append(row(variant)));
        return text.toString();
    }

    private String row(Variant variant) {
        StringBuilder text = new StringBuilder("| " + variant + " |");
        formats.forEach((column, format) ->
                text.append(' ').append(cell(variant, column, format)).append(" |"));
        return text.append('\n').toString();
    }

    private String cell(Variant variant, String column, String format) {
        List<Double> all = sorted(variant, column);
        if (all.isEmpty()) {
            return "";
        }
        double median = median(all);
        String cell = number(format, median);
        List<Double> withoutAgent = sorted(Variant.NONE, column);
        if (variant != Variant.NONE && !withoutAgent.isEmpty()) {
            double added = median - median(withoutAgent);
            cell += ", " + (added < 0 ? "−" : "+") + number(format, Math.abs(added));
        }
        boolean varies = !number(format, all.get(0)).equals(number(format, all.get(all.size() - 1)));
        return varies
                ? cell + " (" + number(format, all.get(0)) + "–" + number(format, all.get(all.size() - 1)) + ")"
                : cell;
    }

    private List<Double> sorted(Variant variant, String column) {
        return values.getOrDefault(variant, Map.of()).getOrDefault(column, List.of()).stream()
                .sorted()
                .toList();
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}

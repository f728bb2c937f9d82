package io.synfinance.agent.metrics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The labels of a family's series as text, in the order of their names: {@code endpoint="/health",method="GET"}. */
final class LabelText {

    private static final byte[] NOTHING = {};

    private final String[] names;

    LabelText(List<String> names) {
        this.names = names.toArray(new String[0]);
    }

    /** The text of one series, made once. */
    byte[] of(SeriesLabels labels) {
        if (labels.values().length == 0) {
            return NOTHING;
        }
        byte[] known = labels.text();
        if (known != null) {
            return known;
        }
        String[] ownNames = labels.names();
        byte[] made = text(ownNames == null ? names : ownNames, labels.values()).getBytes(StandardCharsets.UTF_8);
        labels.text(made);
        return made;
    }

    private static String text(String[] names, String[] values) {
        StringBuilder text = new StringBuilder();
        for (int i : order(names)) {
            text.append(text.length() == 0 ? "" : ",").append(names[i]).append("=\"");
            text.append(escaped(values[i])).append('"');
        }
        return text.toString();
    }

    /** Where the names stand that come first, second, and so on, if they are sorted. */
    static Integer[] order(String... names) {
        Integer[] order = new Integer[names.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> names[i]));
        return order;
    }

    /** A label's value, or a help text of OpenMetrics. */
    static String escaped(String text) {
        return escapedLines(text).replace("\"", "\\\"");
    }

    /** A help text of the classic format. */
    static String escapedLines(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}

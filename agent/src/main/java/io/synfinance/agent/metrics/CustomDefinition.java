package io.synfinance.agent.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A metric of the user's own, as a rule defines it. */
public final class CustomDefinition implements MetricDefinition {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");

    /** As many as can be handed over without an array. */
    private static final int MAX_LABELS = 4;

    private static final double[] SECONDS = Catalogue.REQUEST_LATENCY.buckets();

    private final String name;
    private final MetricKind kind;
    private final String help;
    private final List<String> labelNames;
    private final double[] buckets;

    /**
     * A definition.
     *
     * @param name without namespace; a counter's gets {@code _total} if it does not end so
     * @param kind counter, gauge or histogram
     * @param help one sentence; a default if it is empty
     * @param labelNames the names of the labels, at most 4
     * @param buckets of a histogram, ascending; empty for those of request latency, in seconds
     * @throws IllegalArgumentException if a name cannot be one in Prometheus, or the buckets do not ascend; the message says
     *     what is expected and what was found
     */
    public CustomDefinition(String name, MetricKind kind, String help, List<String> labelNames, double... buckets) {
        this.name = kind == MetricKind.COUNTER && !name.endsWith("_total") ? name + "_total" : name;
        this.kind = kind;
        this.help = help.isEmpty() ? "Defined by a rule." : help;
        this.labelNames = Collections.unmodifiableList(new ArrayList<>(labelNames));
        this.buckets = kind == MetricKind.HISTOGRAM ? (buckets.length == 0 ? SECONDS : buckets.clone()) : new double[0];
        requireName("a metric name", name);
        labelNames.forEach(label -> requireName("a label name", label));
        requireAscending();
        if (labelNames.size() > MAX_LABELS) {
            throw new IllegalArgumentException(
                    "expected at most " + MAX_LABELS + " labels, found " + labelNames.size());
        }
    }

    private static void requireName(String what, String found) {
        boolean reserved = found.startsWith("__") || found.equals("le") || found.equals("quantile");
        if (reserved || !NAME.matcher(found).matches()) {
            throw new IllegalArgumentException("expected " + what
                    + " of letters, digits and underscores, a letter first, and not 'le' or 'quantile', found '" + found
                    + "'");
        }
    }

    private void requireAscending() {
        for (int i = 1; i < buckets.length; i++) {
            if (!(buckets[i - 1] < buckets[i])) {
                throw new IllegalArgumentException("expected buckets that ascend, found " + Arrays.toString(buckets));
            }
        }
    }

    String name() {
        return name;
    }

    @Override
    public String metricName(String namespace) {
        return namespace + '_' + name;
    }

    @Override
    public MetricKind kind() {
        return kind;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public List<String> labelNames() {
        return labelNames;
    }

    @Override
    public double[] buckets() {
        return buckets.clone();
    }

    boolean isLike(CustomDefinition other) {
        return kind == other.kind && labelNames.equals(other.labelNames) && Arrays.equals(buckets, other.buckets);
    }

    @Override
    public String toString() {
        String text = "a " + kind.name().toLowerCase(Locale.ROOT) + " with labels " + labelNames;
        return buckets.length == 0 ? text : text + " and buckets " + Arrays.toString(buckets);
    }
}

package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A metric of the user's own, as a rule has it. */
public final class MeasuredMetric {

    private final String name;
    private final String type;
    private final String help;
    private final List<String> labels;
    private final double[] buckets;

    MeasuredMetric(RuleMembers written) {
        name = written.text("metric");
        type = written.text("type").isEmpty() ? "counter" : written.text("type").toLowerCase(Locale.ROOT);
        help = written.text("help");
        labels = Collections.unmodifiableList(new ArrayList<>(written.labels().keySet()));
        buckets = written.buckets();
    }

    /**
     * Its name.
     *
     * @return without the namespace
     */
    public String name() {
        return name;
    }

    /**
     * Its type.
     *
     * @return in lower case, as it is written: counter, histogram, gauge, or a mistake
     */
    public String type() {
        return type;
    }

    /**
     * What it means.
     *
     * @return a sentence, or empty
     */
    public String help() {
        return help;
    }

    /**
     * The names of its labels.
     *
     * @return in the order in which values are handed over
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * The buckets of a histogram.
     *
     * @return a copy, empty for the default
     */
    public double[] buckets() {
        return buckets.clone();
    }
}

package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The label values of one series, in the order of the catalogue's label names.
 *
 * <p>Families with the same label names may share an instance, others must not: the exposition keeps its own form of the
 * labels, names included, in here.
 */
public final class SeriesLabels {

    static final SeriesLabels NONE = new SeriesLabels();

    private final String @Nullable [] names;
    private final String[] values;

    /** As the text of an exposition; null until it is asked for. Scrapes in two formats may both make it. */
    private volatile byte @Nullable [] text;

    /** The same in protobuf. */
    private volatile byte @Nullable [] pairs;

    SeriesLabels(String... values) {
        this(null, values);
    }

    private SeriesLabels(String @Nullable [] names, String[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * Labels of a series that has other names than its family's usual ones.
     *
     * @param names theirs
     * @param values in the same order
     * @return not to be shared between families
     */
    public static SeriesLabels named(String[] names, String[] values) {
        return new SeriesLabels(names, values);
    }

    /** Null where the catalogue's names are meant. */
    String @Nullable [] names() {
        return names;
    }

    /**
     * The value of one label.
     *
     * @param index its place among the label names of the metric
     * @return never null
     */
    public String value(int index) {
        return values[index];
    }

    String[] values() {
        return values;
    }

    byte @Nullable [] text() {
        return text;
    }

    void text(byte[] made) {
        text = made;
    }

    byte @Nullable [] pairs() {
        return pairs;
    }

    void pairs(byte[] made) {
        pairs = made;
    }
}

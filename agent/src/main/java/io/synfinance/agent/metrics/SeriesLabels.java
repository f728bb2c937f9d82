package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/**
 * The label values of one series, in the order of the catalogue's label names.
 *
 * <p>Families with the same label names may share an instance, others must not: the exposition keeps its own form of the
 * labels, names included, in here.
 */
final class SeriesLabels {

    static final SeriesLabels NONE = new SeriesLabels();

    private final String[] values;

    // A racing scrape makes an equal object at worst, and that one has final fields.
    private @Nullable Object exposed;

    SeriesLabels(String... values) {
        this.values = values;
    }

    String[] values() {
        return values;
    }

    @Nullable
    Object exposed() {
        return exposed;
    }

    void exposed(Object form) {
        exposed = form;
    }
}

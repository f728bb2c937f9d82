package io.synfinance.agent.metrics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Series by a label value: as many as the budget allows, and one more, labelled {@code __overflow__}, for all the rest.
 *
 * <p>A value that is known is found by its own text, with the hash that the String caches; only new ones are repaired, cut
 * and checked against the budget. Nothing is ever taken out, so a series that is known stays exact.
 */
abstract class SeriesMap<S> {

    private final ConcurrentHashMap<String, S> known = new ConcurrentHashMap<>();
    private final SeriesBudget budget;
    private final Function<String, @Nullable S> admission = new Admission();
    private volatile @Nullable S overflow;

    SeriesMap(SeriesBudget budget) {
        this.budget = budget;
    }

    /** Makes the series for a new value. */
    abstract S create(String value);

    /** Gives the series of a value, or the one for the rest. */
    final S get(String value) {
        S series = known.get(value);
        return series != null ? series : getNew(LabelValue.of(value));
    }

    /** Puts in a series that the budget does not count. */
    final S addExempt(String value) {
        S series = known.get(value);
        if (series == null) {
            S added = create(value);
            S other = known.putIfAbsent(value, added);
            series = other == null ? added : other;
        }
        return series;
    }

    final boolean isOverflow(S series) {
        return series == overflow;
    }

    final void forEach(Consumer<S> action) {
        known.values().forEach(action);
        S rest = overflow;
        if (rest != null) {
            action.accept(rest);
        }
    }

    private S getNew(String value) {
        if (value.equals(LabelValue.OVERFLOW)) {
            return overflow();
        }
        S series = known.get(value);
        if (series == null && !budget.isExhausted()) {
            // Not putIfAbsent: of two threads with the same new value, only one may take from the budget.
            series = known.computeIfAbsent(value, admission);
        }
        return series != null ? series : overflow();
    }

    private S overflow() {
        S rest = overflow;
        return rest != null ? rest : createOverflow();
    }

    private synchronized S createOverflow() {
        S rest = overflow;
        if (rest == null) {
            rest = create(LabelValue.OVERFLOW);
            overflow = rest;
        }
        return rest;
    }

    private final class Admission implements Function<String, @Nullable S> {

        @Override
        public @Nullable S apply(String value) {
            return budget.tryTake() ? create(value) : null;
        }
    }
}

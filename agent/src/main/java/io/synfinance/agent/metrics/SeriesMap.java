package io.synfinance.agent.metrics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Series by a label value: as many as the budget allows, and one more, labelled {@code __overflow__}, for all the rest.
 *
 * <p>A value that is known is found by its own text, with the hash that the String caches; only new ones are repaired, cut
 * and checked against the budget. Nothing is ever taken out, and no recording for a value that has a series ever goes
 * elsewhere. There is a lock for making series, and none once the map is full.
 */
abstract class SeriesMap<S> {

    private final ConcurrentHashMap<String, S> known = new ConcurrentHashMap<>();
    private final SeriesBudget budget;
    private volatile @Nullable S overflow;

    /** The limit at which the map is full. Set under the lock: who reads it before the map sees all series up to that limit. */
    private volatile int fullAt = -1;

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

    /** Gives the series of a value that the budget does not count. */
    final S getExempt(String value) {
        S series = known.get(value);
        return series != null ? series : addExempt(value);
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
        boolean complete = fullAt == budget.limit();
        S series = known.get(value);
        if (series == null && !complete) {
            series = add(value);
        }
        return series != null ? series : overflow();
    }

    private synchronized @Nullable S add(String value) {
        S series = known.get(value);
        if (series != null) {
            return series;
        }
        if (!budget.tryTake()) {
            fullAt = budget.limit();
            return null;
        }
        S added = create(value);
        known.put(value, added);
        return added;
    }

    private synchronized S addExempt(String value) {
        S series = known.get(value);
        if (series != null) {
            return series;
        }
        S added = create(value);
        known.put(value, added);
        return added;
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
}

package io.synfinance.agent.instrumentation.methods;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that gives a value of a metric of the user's own. */
final class MeasuredHook extends BusinessHook {

    private static final double NANOS_PER_SECOND = 1e9;

    private final MeasuredSink sink;

    /** Null for the default of the type. */
    private final @Nullable ValuePath value;

    private final boolean timed;
    private final ValuePath[] labels;
    private final boolean readsThrown;

    /**
     * A hook for what is written at a method.
     *
     * @throws IllegalArgumentException if there cannot be such a metric
     */
    MeasuredHook(RuleSite site) {
        super(site);
        MeasuredMetric metric = new MeasuredMetric(site.written());
        sink = site.sinks().measured(metric);
        timed = metric.type().equals("histogram");
        value = site.isWritten("value") || metric.type().equals("gauge")
                ? site.path("value", ValuePath.of(Root.RESULT))
                : null;
        labels = labels(site);
        readsThrown = readsThrown();
    }

    private static ValuePath[] labels(RuleSite site) {
        ValuePath[] paths = {ValuePath.NOTHING, ValuePath.NOTHING, ValuePath.NOTHING, ValuePath.NOTHING};
        int next = 0;
        for (Map.Entry<String, String> label : site.written().labels().entrySet()) {
            paths[next++] = site.ownLabel(label.getKey(), label.getValue());
        }
        return paths;
    }

    private boolean readsThrown() {
        boolean thrown = value != null && value.root() == Root.THROWN;
        for (ValuePath label : labels) {
            thrown |= label.root() == Root.THROWN;
        }
        return thrown;
    }

    @Override
    void returned(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        measure(nanos, self, result, null, a, b, c, d);
    }

    @Override
    void threw(
            long nanos,
            @Nullable Object self,
            Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (readsThrown) {
            measure(nanos, self, null, thrown, a, b, c, d);
        }
    }

    private void measure(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        sink.record(
                value(nanos, self, result, thrown, a, b, c, d),
                labels[0].label(self, result, thrown, a, b, c, d),
                labels[1].label(self, result, thrown, a, b, c, d),
                labels[2].label(self, result, thrown, a, b, c, d),
                labels[3].label(self, result, thrown, a, b, c, d));
    }

    private double value(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (value == null) {
            return timed ? nanos / NANOS_PER_SECOND : 1;
        }
        return value.number(self, result, thrown, a, b, c, d, null);
    }
}

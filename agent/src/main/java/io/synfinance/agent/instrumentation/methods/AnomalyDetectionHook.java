package io.synfinance.agent.instrumentation.methods;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A call of an anomaly detector: what it looked at, what it found. */
final class AnomalyDetectionHook extends BusinessHook {

    private final AnomalySink sink;
    private final ValuePath each;
    private final boolean eachIsWritten;
    private final @Nullable ValuePath records;
    private final Verdict verdict;
    private final ValuePath type;
    private final ValuePath severity;

    /** A hook for what is written at a method; members that are empty take their defaults. */
    AnomalyDetectionHook(RuleSite site) {
        super(site);
        sink = site.sinks().anomalies();
        ValuePath item = ValuePath.of(Root.ITEM);
        eachIsWritten = site.isWritten("each");
        each = site.path("each", ValuePath.of(Root.RESULT));
        records = site.isWritten("records") ? site.path("records", item) : null;
        verdict = new Verdict(site, "anomaly", "anomalous", "detected");
        type = site.label("type", item.then(new Member("anomalyType", "type", "kind")));
        severity = site.label("severity", item.then(new Member("severity")));
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
        long anomalies = result instanceof Given && each.isResult()
                ? ((Given) result).found() // each was judged as it came
                : found(each.read(self, result, null, a, b, c, d, null), self, result, a, b, c, d);
        long checked = records == null ? 1 : Values.count(records.readCount(self, result, a, b, c, d));
        sink.checked(checked, anomalies);
    }

    @Override
    void gave(
            Given given,
            @Nullable Object self,
            @Nullable Object item,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (each.isResult() && isFound(Values.unwrapped(item), self, item, a, b, c, d)) {
            given.foundOne();
        }
    }

    private long found(
            @Nullable Object found,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        Collection<?> several = Items.of(found, eachIsWritten);
        if (several == null) {
            return isFound(found, self, result, a, b, c, d) ? 1 : 0;
        }
        long anomalies = 0;
        for (Object item : several) {
            anomalies += isFound(item, self, result, a, b, c, d) ? 1 : 0;
        }
        return anomalies;
    }

    private boolean isFound(
            @Nullable Object item,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        boolean positive = verdict.isPositive(self, result, a, b, c, d, item);
        if (positive) {
            sink.detected(
                    Values.label(type.read(self, result, null, a, b, c, d, item)),
                    Values.label(severity.read(self, result, null, a, b, c, d, item)));
        }
        return positive;
    }
}

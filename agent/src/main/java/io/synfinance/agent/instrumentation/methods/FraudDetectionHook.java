package io.synfinance.agent.instrumentation.methods;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A call of a fraud detector: how long it took, what it checked, what it found. */
final class FraudDetectionHook extends BusinessHook {

    private final FraudSink sink;
    private final ValuePath each;
    private final boolean eachIsWritten;
    private final Verdict verdict;
    private final ValuePath type;
    private final ValuePath severity;
    private final ValuePath confidence;

    /** A hook for what is written at a method; members that are empty take their defaults. */
    FraudDetectionHook(RuleSite site) {
        super(site);
        sink = site.sinks().fraud();
        sink.enable();
        ValuePath item = ValuePath.of(Root.ITEM);
        eachIsWritten = site.isWritten("each");
        each = site.path("each", ValuePath.of(Root.RESULT));
        verdict = new Verdict(site, "fraud", "fraudulent", "detected", "suspicious");
        type = site.label("type", item.then(new Member("fraudType", "type", "kind")));
        severity = site.label("severity", item.then(new Member("severity")));
        confidence = site.path("confidence", item.then(new Member("confidence", "score", "probability")));
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
        sink.timed(nanos);
        if (result instanceof Given && each.isResult()) {
            return; // each was judged as it came
        }
        Object verdicts = each.read(self, result, null, a, b, c, d, null);
        Collection<?> items = Items.of(verdicts, eachIsWritten);
        if (items == null) {
            sink.checked(1);
            judge(self, result, a, b, c, d, verdicts);
            return;
        }
        sink.checked(items.size());
        for (Object item : items) {
            judge(self, result, a, b, c, d, item);
        }
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
        if (each.isResult()) {
            sink.checked(1);
            judge(self, item, a, b, c, d, Values.unwrapped(item));
        }
    }

    @Override
    void threw(
            long nanos,
            @Nullable Object self,
            Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        sink.timed(nanos);
    }

    private void judge(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d,
            @Nullable Object item)
            throws Throwable {
        if (verdict.isPositive(self, result, a, b, c, d, item)) {
            sink.detected(
                    Values.label(type.read(self, result, null, a, b, c, d, item)),
                    Values.label(severity.read(self, result, null, a, b, c, d, item)),
                    confidence.number(self, result, null, a, b, c, d, item));
        }
    }
}

package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of a fraud detector: how long it took, what it checked, what it found. */
final class FraudDetectionHook extends RecordingHook {

    private static final Member FRAUDULENT = new Member("fraud", "fraudulent", "detected", "suspicious");

    private final FraudSink sink;
    private final ValuePath each;
    private final boolean eachIsWritten;
    private final @Nullable ValuePath detected;
    private final ValuePath type;
    private final ValuePath severity;
    private final ValuePath confidence;

    /** A hook for what is written at a method; members that are empty take their defaults. */
    FraudDetectionHook(String method, PathCompiler paths, RuleMembers written, FraudSink sink) {
        super(method);
        this.sink = sink;
        ValuePath item = ValuePath.of(Root.ITEM);
        eachIsWritten = !written.text("each").isEmpty();
        each = paths.compile("each", written.text("each"), ValuePath.of(Root.RESULT));
        detected =
                written.text("detected").isEmpty() ? null : paths.compile("detected", written.text("detected"), item);
        type = paths.compile("type", written.text("type"), item.then(new Member("fraudType", "type", "kind")));
        severity = paths.compile("severity", written.text("severity"), item.then(new Member("severity")));
        confidence = paths.compile(
                "confidence", written.text("confidence"), item.then(new Member("confidence", "score", "probability")));
    }

    @Override
    void record(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        sink.timed(nanos);
        if (thrown != null) {
            return;
        }
        Object verdicts = each.read(self, result, null, a, b, c, d, null);
        Collection<?> items = items(verdicts);
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

    /** The verdicts of a call that gives several; null where there is one, which may be a map or iterable by itself. */
    private @Nullable Collection<?> items(@Nullable Object verdicts) {
        if (verdicts instanceof Collection) {
            return (Collection<?>) verdicts;
        }
        if (verdicts instanceof Object[]) {
            return Arrays.asList((Object[]) verdicts);
        }
        if (verdicts instanceof boolean[]) {
            return boxed((boolean[]) verdicts);
        }
        if (eachIsWritten && verdicts instanceof Map) {
            return ((Map<?, ?>) verdicts).values();
        }
        return eachIsWritten && verdicts instanceof Iterable ? copy((Iterable<?>) verdicts) : null;
    }

    private static Collection<?> copy(Iterable<?> verdicts) {
        List<Object> copy = new ArrayList<>();
        verdicts.forEach(copy::add);
        return copy;
    }

    private static Collection<Boolean> boxed(boolean[] verdicts) {
        Boolean[] boxed = new Boolean[verdicts.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = verdicts[i];
        }
        return Collections.unmodifiableList(Arrays.asList(boxed));
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
        boolean fraud =
                detected == null ? isFraud(item) : Values.truth(detected.read(self, result, null, a, b, c, d, item));
        if (fraud) {
            sink.detected(
                    Values.label(type.read(self, result, null, a, b, c, d, item)),
                    Values.label(severity.read(self, result, null, a, b, c, d, item)),
                    Values.number(confidence.read(self, result, null, a, b, c, d, item)));
        }
    }

    private static boolean isFraud(@Nullable Object item) throws Throwable {
        Object verdict = item instanceof Optional ? ((Optional<?>) item).orElse(null) : item;
        if (verdict == null || verdict instanceof Boolean) {
            return Values.truth(verdict);
        }
        return !FRAUDULENT.existsIn(verdict) || Values.truth(FRAUDULENT.get(verdict));
    }
}

package io.synfinance.agent.instrumentation.methods;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A call that tells what a verdict was worth. */
final class FraudOutcomeHook extends BusinessHook {

    private static final String TRUE_NEGATIVE = "true_negative";

    private final OutcomeSink sink;
    private final ValuePath type;
    private final @Nullable ValuePath outcome;
    private final @Nullable ValuePath predicted;
    private final @Nullable ValuePath actual;
    private final Member byDefault = new Member("outcome");

    /** A hook for what is written at a method; members that are empty take their defaults. */
    FraudOutcomeHook(RuleSite site) {
        super(site);
        sink = site.sinks().outcomes();
        ValuePath result = ValuePath.of(Root.RESULT);
        type = site.label("type", result.then(new Member("fraudType", "type", "kind")));
        outcome = site.isWritten("outcome") ? site.path("outcome", result) : null;
        predicted = site.isWritten("predicted") ? site.path("predicted", result) : null;
        actual = site.isWritten("actual") ? site.path("actual", result) : null;
        if ((predicted == null) != (actual == null)) {
            site.problem(
                    "predicted", site.written().text("predicted"), "expected 'predicted' and 'actual', or neither");
        }
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
        if (!(result instanceof Given)) {
            tell(self, result, a, b, c, d);
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
        tell(self, item, a, b, c, d);
    }

    private void tell(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        String worth = worth(self, result, a, b, c, d);
        Object kind = type.read(self, result, null, a, b, c, d, null);
        String unknown = worth.equals(TRUE_NEGATIVE) ? Values.NONE : Values.UNKNOWN;
        sink.outcome(kind == null ? unknown : Values.label(kind), worth);
    }

    private String worth(
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (predicted != null && actual != null) {
            boolean alarm = Values.truth(predicted.read(self, result, null, a, b, c, d, null));
            boolean fraud = Values.truth(actual.read(self, result, null, a, b, c, d, null));
            return (alarm == fraud ? "true_" : "false_") + (alarm ? "positive" : "negative");
        }
        Object told = outcome == null ? byDefault(result) : outcome.read(self, result, null, a, b, c, d, null);
        return Values.label(told).toLowerCase(Locale.ROOT);
    }

    private @Nullable Object byDefault(@Nullable Object result) throws Throwable {
        return result == null || result instanceof Enum || result instanceof CharSequence
                ? result
                : byDefault.get(result);
    }
}

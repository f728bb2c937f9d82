package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.RuleKind;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The hook of a business method; calls that throw count as errors of its kind, whatever else is recorded of them. */
abstract class BusinessHook extends RecordingHook {

    private final RuleKind kind;
    private final MethodSinks sinks;

    BusinessHook(RuleSite site) {
        super(site.name(), site.later());
        kind = site.kind();
        sinks = site.sinks();
    }

    @Override
    final void record(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {
        if (thrown == null || isEnough(result, thrown)) {
            returned(nanos, self, result, a, b, c, d);
        } else {
            sinks.failed(kind, thrown);
            threw(nanos, self, thrown, a, b, c, d);
        }
    }

    /** Whoever takes the first results of a stream cancels it, which is no failure. */
    private static boolean isEnough(@Nullable Object result, Throwable thrown) {
        return thrown instanceof CancellationException && result instanceof Given && !((Given) result).isEmpty();
    }

    /** Records a call that returned; the parameters are those of {@link io.synfinance.agent.bootstrap.MethodHook#ended}. */
    abstract void returned(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable;

    /** Records a call that threw, beside that it did; the parameters likewise. */
    void threw(
            long nanos,
            @Nullable Object self,
            Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {}
}

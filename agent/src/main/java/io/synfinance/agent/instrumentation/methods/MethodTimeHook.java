package io.synfinance.agent.instrumentation.methods;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A call of a method that is timed under its own name. */
final class MethodTimeHook extends RecordingHook {

    private final MethodTimeSink sink;

    MethodTimeHook(RuleSite site) {
        super(site.name(), site.later());
        sink = site.sinks().times(site.className(), site.methodName());
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
            @Nullable Object d) {
        sink.timed(outcome(thrown), nanos);
    }

    private static String outcome(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "success";
        }
        return thrown instanceof CancellationException ? "cancelled" : "error";
    }
}

package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodHook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hooks of a method to which several rules apply. */
final class SeveralHooks extends MethodHook {

    private final MethodHook[] hooks;

    SeveralHooks(List<MethodHook> hooks) {
        this.hooks = hooks.toArray(new MethodHook[0]);
    }

    @Override
    public void ended(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        for (MethodHook hook : hooks) {
            hook.ended(nanos, self, result, thrown, a, b, c, d);
        }
    }

    @Override
    public Object givesLater(
            long nanos,
            @Nullable Object self,
            Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        Object observed = result;
        for (MethodHook hook : hooks) {
            observed = hook.givesLater(nanos, self, observed, a, b, c, d);
        }
        return observed;
    }

    @Override
    public Object suspendable(
            @Nullable Object self,
            Object continuation,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        return givesLater(0, self, continuation, a, b, c, d);
    }
}

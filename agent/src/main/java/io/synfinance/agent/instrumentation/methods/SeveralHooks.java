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
}

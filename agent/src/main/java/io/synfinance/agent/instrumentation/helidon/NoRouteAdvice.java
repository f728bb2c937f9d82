package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Sees that no route, or no further one, takes a request. */
final class NoRouteAdvice {

    private NoRouteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.FieldValue(value = "parent", typing = Typing.DYNAMIC) Object parent,
            @Advice.Return boolean found) {
        if (!found && parent == null) {
            ((Runnable) Companions.of(woven)).run();
        }
    }
}

package io.synfinance.agent.instrumentation.grpc;

import io.synfinance.agent.bootstrap.Companions;
import java.util.List;
import java.util.function.UnaryOperator;
import net.bytebuddy.asm.Advice;

/** Adds our tracer to those of a call. */
final class ServerContextAdvice {

    private ServerContextAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings({"unchecked", "UnusedVariable"})
    static void onEnter(
            @Advice.Origin Class<?> woven, @Advice.Argument(value = 0, readOnly = false) List<?> factories) {
        factories = ((UnaryOperator<List<?>>) Companions.of(woven)).apply(factories);
    }
}

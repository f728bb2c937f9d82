package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.UnaryOperator;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Puts something of ours around what a factory of the server has made. */
final class ReplacedResultAdvice {

    private ReplacedResultAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object made) {
        made = ((UnaryOperator<Object>) Companions.of(woven)).apply(made);
    }
}

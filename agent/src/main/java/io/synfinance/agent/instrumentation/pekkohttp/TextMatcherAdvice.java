package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BinaryOperator;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Puts ours around a matcher that is made for a text. */
final class TextMatcherAdvice {

    private TextMatcherAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) Object text,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object made) {
        made = ((BinaryOperator<Object>) Companions.of(woven)).apply(made, text);
    }
}

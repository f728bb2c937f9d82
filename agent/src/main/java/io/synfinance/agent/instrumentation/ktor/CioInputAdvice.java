package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.UnaryOperator;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Lets the channel of a request's body count, unless the request may become another protocol. */
final class CioInputAdvice {

    private CioInputAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.FieldValue("upgraded") @Nullable Object upgraded,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object input) {
        if (upgraded == null) {
            input = ((UnaryOperator<Object>) Companions.of(woven)).apply(input);
        }
    }
}

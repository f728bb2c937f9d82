package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Sees a call that the CIO engine has made of the head of a request. */
final class CioStartAdvice {

    private CioStartAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Origin Class<?> woven, @Advice.This Object call, @Advice.Argument(2) Object input) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(call, input);
    }
}

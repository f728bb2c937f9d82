package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Sees that the CIO engine lets go of a call, whose answer it has given to the connection. */
final class CioEndAdvice {

    private CioEndAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.This Object call) {
        ((Consumer<Object>) Companions.of(woven)).accept(call);
    }
}

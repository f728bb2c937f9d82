package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** Ends a request that was answered; what the filters let pass as an exception is answered by its connection. */
final class AnsweredAdvice {

    private AnsweredAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Origin Class<?> woven) {
        ((Runnable) Companions.of(woven)).run();
    }
}

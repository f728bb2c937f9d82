package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;

/** Ends the last request of a connection, or the only one of a stream, however it went. */
final class EndAdvice {

    private EndAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(@Advice.Origin Class<?> woven) {
        ((Runnable) Companions.of(woven)).run();
    }
}

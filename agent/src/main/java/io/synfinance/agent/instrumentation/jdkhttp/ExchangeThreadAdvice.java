package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Lets go of a request that the server has handed over, or dropped. */
final class ExchangeThreadAdvice {

    private ExchangeThreadAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit() {
        JdkExchanges.leaving();
    }
}

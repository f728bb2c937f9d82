package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Ends a request: the server tells itself that the answer was written. */
final class AnswerEndAdvice {

    private AnswerEndAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) Object exchange) {
        JdkExchanges.ended(exchange);
    }
}

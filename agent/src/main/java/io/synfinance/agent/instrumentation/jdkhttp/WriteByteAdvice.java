package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Counts a byte of an answer. */
final class WriteByteAdvice {

    private WriteByteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.FieldValue("t") Object exchange) {
        JdkExchanges.sent(exchange, 1);
    }
}

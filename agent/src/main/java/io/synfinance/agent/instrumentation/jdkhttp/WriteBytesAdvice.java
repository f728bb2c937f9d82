package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Counts bytes of an answer. */
final class WriteBytesAdvice {

    private WriteBytesAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.FieldValue("t") Object exchange, @Advice.Argument(2) int length) {
        JdkExchanges.sent(exchange, length);
    }
}

package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Binds a request to its exchange and connection. */
final class ExchangeAdvice {

    private ExchangeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.This Object exchange,
            @Advice.Argument(3) long contentLength,
            @Advice.Argument(4) Object connection) {
        JdkExchanges.bind(exchange, connection, contentLength);
    }
}

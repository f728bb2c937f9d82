package io.synfinance.agent.instrumentation.jdkhttp;

import com.sun.net.httpserver.HttpExchange;
import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Names the route before the handlers run, and sees what they throw. */
final class HandlerAdvice {

    private HandlerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) HttpExchange exchange) {
        JdkExchanges.handling(
                exchange.getHttpContext().getPath(), exchange.getRequestURI().getPath());
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(@Advice.Thrown Throwable thrown) {
        if (thrown != null) {
            JdkExchanges.failed(thrown);
        }
    }
}

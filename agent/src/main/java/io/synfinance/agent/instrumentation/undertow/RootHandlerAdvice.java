package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Starts a request as its exchange comes to the server's root handler. */
final class RootHandlerAdvice {

    private RootHandlerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Argument(1) HttpServerExchange exchange) {
        ((Consumer<HttpServerExchange>) Companions.of(Connectors.class)).accept(exchange);
    }
}

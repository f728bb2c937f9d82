package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;

/** Says to Spring WebFlux which request arrives. */
final class ReactiveHandlerAdvice {

    private ReactiveHandlerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Argument(0) HttpServerExchange exchange) {
        HttpBridge.arriving(((Function<HttpServerExchange, Object>) Companions.of(Connectors.class)).apply(exchange));
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit() {
        HttpBridge.arriving(null);
    }
}

package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;

/** Notes what filters and servlets have thrown. */
final class ServletExceptionAdvice {

    private ServletExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Argument(0) HttpServerExchange exchange, @Advice.Argument(3) Throwable thrown) {
        HttpBridge.failed(
                ((Function<HttpServerExchange, Object>) Companions.of(Connectors.class)).apply(exchange), thrown);
    }
}

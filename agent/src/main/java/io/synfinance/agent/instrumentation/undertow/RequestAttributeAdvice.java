package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;

/** Lets frameworks find the observation as an attribute that no listener and no list of attributes ever sees. */
final class RequestAttributeAdvice {

    private RequestAttributeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.FieldValue("exchange") HttpServerExchange exchange,
            @Advice.Argument(0) String name,
            @Advice.Return(readOnly = false) Object value) {
        if (value == null && HttpBridge.ATTRIBUTE.equals(name)) {
            value = ((Function<HttpServerExchange, Object>) Companions.of(Connectors.class)).apply(exchange);
        }
    }
}

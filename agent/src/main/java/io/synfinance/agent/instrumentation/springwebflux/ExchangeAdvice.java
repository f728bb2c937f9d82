package io.synfinance.agent.instrumentation.springwebflux;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.springframework.web.server.ServerWebExchange;

/** Gives the exchange the observation of the request that arrives: later steps run on other threads. */
final class ExchangeAdvice {

    private ExchangeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Return ServerWebExchange exchange) {
        Object observation = HttpBridge.arriving();
        if (observation != null) {
            exchange.getAttributes().put(HttpBridge.ATTRIBUTE, observation);
        }
    }
}

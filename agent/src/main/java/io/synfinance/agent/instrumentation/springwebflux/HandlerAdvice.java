package io.synfinance.agent.instrumentation.springwebflux;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import net.bytebuddy.asm.Advice;
import org.springframework.web.server.ServerWebExchange;

/** Names the pattern that the handler mapping, or the gateway's predicate, left in the exchange. */
final class HandlerAdvice {

    private HandlerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute("org.springframework.web.reactive.HandlerMapping.bestMatchingPattern");
        if (pattern == null) {
            pattern = exchange.getAttribute(
                    "org.springframework.cloud.gateway.support.ServerWebExchangeUtils.gatewayPredicateMatchedPathAttr");
        }
        HttpBridge.route(
                exchange.getAttribute(HttpBridge.ATTRIBUTE),
                exchange.getRequest().getPath().contextPath().value(),
                pattern == null ? null : pattern.toString(),
                HttpObservation.FRAMEWORK_ROUTE);
    }
}

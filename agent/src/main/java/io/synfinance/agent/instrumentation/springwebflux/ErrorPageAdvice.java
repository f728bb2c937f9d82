package io.synfinance.agent.instrumentation.springwebflux;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Notes what Spring Boot makes an error page of; an exception that only stands for a status is none. */
final class ErrorPageAdvice {

    private ErrorPageAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) ServerWebExchange exchange, @Advice.Argument(1) Throwable thrown) {
        if (!(thrown instanceof ResponseStatusException)) {
            HttpBridge.failed(exchange.getAttribute(HttpBridge.ATTRIBUTE), thrown);
        }
    }
}

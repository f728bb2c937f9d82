package io.synfinance.agent.instrumentation.springwebflux;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.springframework.web.server.ServerWebExchange;

/** Notes what no handler of exceptions has taken; Spring 6 has put an argument before it. */
final class UnresolvedErrorAdvice {

    private UnresolvedErrorAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) ServerWebExchange exchange, @Advice.AllArguments Object[] arguments) {
        HttpBridge.failed(exchange.getAttribute(HttpBridge.ATTRIBUTE), (Throwable) arguments[arguments.length - 1]);
    }
}

package io.synfinance.agent.instrumentation.micronaut;

import io.micronaut.http.HttpRequest;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;

/** Notes an exception that the application has no handler for. */
final class UnhandledErrorAdvice {

    private UnhandledErrorAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) HttpRequest<?> request, @Advice.Argument(1) Throwable thrown) {
        HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE).orElse(null), thrown);
    }
}

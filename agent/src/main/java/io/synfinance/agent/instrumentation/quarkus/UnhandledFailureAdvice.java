package io.synfinance.agent.instrumentation.quarkus;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;

/** Notes what only Quarkus' own error page takes. */
final class UnhandledFailureAdvice {

    private UnhandledFailureAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) RoutingContext context) {
        HttpBridge.failed(context.get(HttpBridge.ATTRIBUTE), context.failure());
    }
}

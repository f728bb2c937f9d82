package io.synfinance.agent.instrumentation.vertxweb;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Notes what no failure handler has taken. */
final class UnhandledFailureAdvice {

    private UnhandledFailureAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Object context, @Advice.Argument(1) @Nullable Throwable thrown) {
        HttpBridge.failed(((RoutingContext) context).get(HttpBridge.ATTRIBUTE), thrown);
    }
}

package io.synfinance.agent.instrumentation.vertxweb;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Notes what no failure handler has taken; without an exception the request has passed all routes. */
final class UnhandledFailureAdvice {

    private UnhandledFailureAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.This Object context,
            @Advice.Argument(0) int status,
            @Advice.Argument(1) @Nullable Throwable thrown) {
        Object observation = ((RoutingContext) context).get(HttpBridge.ATTRIBUTE);
        if (thrown == null && status == 404) {
            HttpBridge.passed(observation);
        }
        HttpBridge.failed(observation, thrown);
    }
}

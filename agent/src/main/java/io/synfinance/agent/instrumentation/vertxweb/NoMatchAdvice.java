package io.synfinance.agent.instrumentation.vertxweb;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;

/** Says that the request has come past the last route, unless it is on its way as a failure. */
final class NoMatchAdvice {

    private NoMatchAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Object context) {
        if (!((RoutingContext) context).failed()) {
            HttpBridge.passed(((RoutingContext) context).get(HttpBridge.ATTRIBUTE));
        }
    }
}

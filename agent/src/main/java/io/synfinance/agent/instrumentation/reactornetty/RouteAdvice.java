package io.synfinance.agent.instrumentation.reactornetty;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Names the path of one of Reactor Netty's own routes, whose handler is called as the request arrives. */
final class RouteAdvice {

    private RouteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.FieldValue("path") @Nullable String path) {
        HttpBridge.route(HttpBridge.arriving(), "", path, HttpObservation.FRAMEWORK_ROUTE);
    }
}

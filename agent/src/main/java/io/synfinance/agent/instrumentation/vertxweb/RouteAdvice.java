package io.synfinance.agent.instrumentation.vertxweb;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Says which route the request has come to, behind the path of the router that it belongs to. */
final class RouteAdvice {

    private RouteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) RoutingContext context, @Advice.FieldValue("path") @Nullable String path) {
        HttpBridge.passing(context.get(HttpBridge.ATTRIBUTE), context.mountPoint(), path);
    }
}

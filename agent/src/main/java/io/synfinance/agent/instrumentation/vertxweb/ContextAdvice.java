package io.synfinance.agent.instrumentation.vertxweb;

import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;

/**
 * Gives the context the observation of its request: over HTTP/1.1 that of the request which the connection answers now,
 * over HTTP/2 that which arrives on this thread.
 */
final class ContextAdvice {

    private ContextAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object context, @Advice.Argument(2) HttpServerRequest request) {
        Object observation = null;
        Object connection = request.connection();
        if (connection instanceof ConnectionBase) {
            observation = ((ConnectionBase) connection)
                    .channel()
                    .attr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE))
                    .get();
        }
        if (observation == null) {
            observation = HttpBridge.arriving();
        }
        if (observation != null) {
            ((RoutingContext) context).put(HttpBridge.ATTRIBUTE, observation);
        }
    }
}

package io.synfinance.agent.instrumentation.ratpack;

import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import ratpack.handling.Context;

/** Says below which path the request comes to its next handler; at the end of a chain it has left the chain's path. */
final class NextHandlerAdvice {

    private NextHandlerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Object handled) {
        Context context = (Context) handled;
        Object observation = context.getDirectChannelAccess()
                .getChannel()
                .attr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE))
                .get();
        String path = context.getPathBinding().getDescription();
        if (path.isEmpty()) {
            HttpBridge.passed(observation);
        } else {
            HttpBridge.passing(observation, null, path);
        }
    }
}

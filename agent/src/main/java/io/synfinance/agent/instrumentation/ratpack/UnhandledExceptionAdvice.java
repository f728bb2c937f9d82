package io.synfinance.agent.instrumentation.ratpack;

import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import ratpack.handling.Context;

/** Notes an exception that the application has no handler for. */
final class UnhandledExceptionAdvice {

    private UnhandledExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Context context, @Advice.Argument(1) Throwable thrown) {
        HttpBridge.failed(
                context.getDirectChannelAccess()
                        .getChannel()
                        .attr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE))
                        .get(),
                thrown);
    }
}

package io.synfinance.agent.instrumentation.reactornetty;

import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import reactor.netty.Connection;

/** Notes what a handler has failed with. */
final class ErrorAdvice {

    private ErrorAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Connection connection, @Advice.Argument(0) Throwable thrown) {
        HttpBridge.failed(
                connection
                        .channel()
                        .attr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE))
                        .get(),
                thrown);
    }
}

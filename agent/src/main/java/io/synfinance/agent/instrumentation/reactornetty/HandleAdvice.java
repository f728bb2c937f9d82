package io.synfinance.agent.instrumentation.reactornetty;

import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import reactor.netty.Connection;

/** Reactor Netty answers pipelined requests one by one, so the first that is not answered is the one that it hands over. */
final class HandleAdvice {

    private HandleAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Connection connection) {
        Object observation = connection
                .channel()
                .attr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE))
                .get();
        if (observation != null) {
            HttpBridge.arriving(observation);
        }
    }
}

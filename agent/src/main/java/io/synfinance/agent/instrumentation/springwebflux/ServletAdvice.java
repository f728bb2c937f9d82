package io.synfinance.agent.instrumentation.springwebflux;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.ServletRequest;
import net.bytebuddy.asm.Advice;

/** Says which request arrives, on a servlet container. */
final class ServletAdvice {

    private ServletAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) ServletRequest request) {
        HttpBridge.arriving(request.getAttribute(HttpBridge.ATTRIBUTE));
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit() {
        HttpBridge.arriving(null);
    }
}

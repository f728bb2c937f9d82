package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Notes what was thrown where an asynchronous request was dispatched to. */
final class GlassFishAsyncExceptionAdvice {

    private GlassFishAsyncExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This HttpServletRequest request, @Advice.Argument(0) Throwable thrown) {
        HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), thrown);
    }
}

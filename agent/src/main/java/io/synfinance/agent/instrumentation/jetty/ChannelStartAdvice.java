package io.synfinance.agent.instrumentation.jetty;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Starts a request when its channel first handles it; asynchronous requests come again. */
final class ChannelStartAdvice {

    private ChannelStartAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.FieldValue("_request") HttpServletRequest request) {
        if (request.getAttribute(HttpBridge.ATTRIBUTE) == null) {
            request.setAttribute(HttpBridge.ATTRIBUTE, HttpBridge.start());
        }
    }
}

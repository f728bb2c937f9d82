package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.apache.coyote.Request;

/** Starts a request that the connector answers itself because it is malformed, so that the access log can end it. */
final class RejectionAdvice {

    private RejectionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request) {
        if (request.getAttribute(HttpBridge.ATTRIBUTE) == null) {
            request.setAttribute(HttpBridge.ATTRIBUTE, HttpBridge.start());
        }
    }
}

package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * Starts a request that the connector answers itself because it is malformed, so that the access log can end it. The
 * upgrade to HTTP/2 is no answer: the request goes on as the first stream.
 */
final class RejectionAdvice {

    private RejectionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request, @Advice.Argument(1) Response response) {
        if (response.getStatus() != 101 && request.getAttribute(HttpBridge.ATTRIBUTE) == null) {
            request.setAttribute(HttpBridge.ATTRIBUTE, HttpBridge.start());
        }
    }
}

package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.server.Request;

/** Notes what a handler or a servlet has thrown. */
final class ErrorPageAdvice {

    private ErrorPageAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request, @Advice.Argument(6) Throwable thrown) {
        HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), thrown);
    }
}

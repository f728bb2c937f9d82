package io.synfinance.agent.instrumentation.jetty12;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.eclipse.jetty.server.Request;

/** Notes the exception that a handler answers with an error page, of which the stream's completion does not know. */
final class ErrorRequestAdvice {

    private ErrorRequestAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) Request request, @Advice.Argument(3) Throwable cause) {
        HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), cause);
    }
}

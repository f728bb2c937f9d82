package io.synfinance.agent.instrumentation.jetty;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Notes what the application threw, which is not kept where the answer had begun. */
final class ExceptionAdvice {

    private ExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.FieldValue("_request") HttpServletRequest request, @Advice.Argument(0) Throwable failure) {
        HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), failure);
    }
}

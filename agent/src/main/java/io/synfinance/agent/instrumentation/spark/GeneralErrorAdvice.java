package io.synfinance.agent.instrumentation.spark;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import spark.ExceptionMapper;

/** Notes an exception that no handler of the application is for: Spark answers it, and the server never sees it. */
final class GeneralErrorAdvice {

    private GeneralErrorAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Argument(0) HttpServletRequest request,
            @Advice.Argument(5) ExceptionMapper mapper,
            @Advice.Argument(6) Exception thrown) {
        if (mapper.getHandler(thrown) == null) {
            HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), thrown);
        }
    }
}

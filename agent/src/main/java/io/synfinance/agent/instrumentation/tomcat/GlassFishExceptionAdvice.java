package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Notes what filters and servlets have thrown. */
final class GlassFishExceptionAdvice {

    private GlassFishExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Object catalina, @Advice.Argument(2) Throwable thrown) {
        HttpBridge.failed(((HttpServletRequest) catalina).getAttribute(HttpBridge.ATTRIBUTE), thrown);
    }
}

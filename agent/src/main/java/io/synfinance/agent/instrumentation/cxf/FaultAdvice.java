package io.synfinance.agent.instrumentation.cxf;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;

/** Notes what the application threw and has no mapper for: there is no answer for it then. */
final class FaultAdvice {

    private FaultAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.Argument(0) Throwable thrown,
            @Advice.Argument(1) Message message,
            @Advice.Return @Nullable Object answer) {
        Object request = message.get("HTTP.REQUEST");
        if (answer == null && request instanceof HttpServletRequest) {
            HttpBridge.failed(((HttpServletRequest) request).getAttribute(HttpBridge.ATTRIBUTE), thrown);
        }
    }
}

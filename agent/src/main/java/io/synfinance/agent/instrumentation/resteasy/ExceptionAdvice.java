package io.synfinance.agent.instrumentation.resteasy;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.jboss.resteasy.spi.ApplicationException;
import org.jboss.resteasy.spi.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Notes what the application threw and has no mapper for: the method throws something itself then. */
final class ExceptionAdvice {

    private ExceptionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(
            @Advice.Argument(0) HttpRequest request,
            @Advice.Argument(1) Throwable given,
            @Advice.Thrown @Nullable Throwable unmapped) {
        if (unmapped != null) {
            HttpBridge.failed(
                    request.getAttribute(HttpBridge.ATTRIBUTE),
                    given instanceof ApplicationException && given.getCause() != null ? given.getCause() : given);
        }
    }
}

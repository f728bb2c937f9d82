package io.synfinance.agent.instrumentation.resteasy;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.jboss.resteasy.spi.ApplicationException;
import org.jboss.resteasy.spi.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the application threw and has no mapper for: the method throws something itself then. RESTEasy 6 has a mapper
 * for all the rest, which is told of the exception alone, so the request is said to arrive meanwhile.
 */
final class ExceptionAdvice {

    private ExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object onEnter(@Advice.Argument(0) HttpRequest request) {
        Object before = HttpBridge.arriving();
        HttpBridge.arriving(request.getAttribute(HttpBridge.ATTRIBUTE));
        return before;
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(
            @Advice.Argument(1) Throwable given,
            @Advice.Thrown @Nullable Throwable unmapped,
            @Advice.Enter @Nullable Object before) {
        if (unmapped != null) {
            HttpBridge.failed(
                    HttpBridge.arriving(),
                    given instanceof ApplicationException && given.getCause() != null ? given.getCause() : given);
        }
        HttpBridge.arriving(before);
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Starts a request over HTTP/2 with its response. */
final class Http2ResponseAdvice {

    private Http2ResponseAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven, @Advice.This Object response, @Advice.Argument(1) Object request) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(request, response);
    }
}

package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Sees that a handler has thrown an error, which Grizzly closes the connection for; it has an answer for exceptions only. */
final class HandlerErrorAdvice {

    private HandlerErrorAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Argument(0) Request request, @Advice.Thrown @Nullable Throwable thrown) {
        if (thrown instanceof Error) {
            ((BiConsumer<HttpHeader, Throwable>) Companions.of(HttpRequestPacket.class))
                    .accept(request.getRequest(), thrown);
        }
    }
}

package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpResponsePacket;

/** Ends a request that the codec has refused. */
final class RejectionAdvice {

    private RejectionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Argument(1) HttpResponsePacket response) {
        ((Consumer<HttpHeader>) Companions.of(HttpCodecFilter.class)).accept(response);
    }
}

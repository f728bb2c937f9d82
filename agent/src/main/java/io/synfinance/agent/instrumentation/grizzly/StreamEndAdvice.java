package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http2.Http2Stream;

/** Ends the request of a stream: its last frame is on its way, or the client wants no more. */
final class StreamEndAdvice {

    private StreamEndAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.This Http2Stream stream) {
        ((Consumer<HttpHeader>) Companions.of(HttpCodecFilter.class)).accept(stream.getRequest());
    }
}

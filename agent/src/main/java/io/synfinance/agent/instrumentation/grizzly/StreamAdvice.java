package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http2.Http2Stream;

/** Sees the request of a stream before the application does. */
final class StreamAdvice {

    private StreamAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(1) Http2Stream stream) {
        if (!stream.isLocallyInitiatedStream()) {
            ((HttpProbe) Companions.of(HttpCodecFilter.class)).onHeaderParseEvent(null, stream.getRequest(), 0);
        }
    }
}

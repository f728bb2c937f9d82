package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http2.Http2Stream;

/** Sees a part of a request's body on a stream. */
final class StreamReadAdvice {

    private StreamReadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Http2Stream stream, @Advice.Argument(0) Buffer part) {
        ((HttpProbe) Companions.of(HttpCodecFilter.class))
                .onTransferEncodingParseEvent(null, stream.getRequest(), part, null);
    }
}

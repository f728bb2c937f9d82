package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http2.Http2Stream;

/** Sees a part of an answer's body as its stream may send it. */
final class StreamWriteAdvice {

    private StreamWriteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.FieldValue("stream") Http2Stream stream, @Advice.Argument(1) Buffer part) {
        if (part != null) {
            ((HttpProbe) Companions.of(HttpCodecFilter.class))
                    .onTransferEncodingSerializeEvent(null, stream.getResponse(), part, null);
        }
    }
}

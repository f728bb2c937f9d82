package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http2.Http2Stream;

/** Sees the head of an answer on a stream. */
final class StreamAnswerAdvice {

    private StreamAnswerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Http2Stream stream) {
        ((HttpProbe) Companions.of(HttpCodecFilter.class)).onHeaderSerializeEvent(null, stream.getResponse(), null);
    }
}

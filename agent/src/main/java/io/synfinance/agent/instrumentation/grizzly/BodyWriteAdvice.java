package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpProbe;

/** Sees a part of an answer's body, compressed if it is sent so, before it gets a chunk. */
final class BodyWriteAdvice {

    private BodyWriteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) FilterChainContext context, @Advice.Argument(1) HttpContent part) {
        ((HttpProbe) Companions.of(HttpCodecFilter.class))
                .onTransferEncodingSerializeEvent(
                        context.getConnection(), part.getHttpHeader(), part.getContent(), null);
    }
}

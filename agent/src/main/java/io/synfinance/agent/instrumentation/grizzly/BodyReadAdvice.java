package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpProbe;

/** Sees a part of a request's body, out of its chunk. */
final class BodyReadAdvice {

    private BodyReadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) FilterChainContext context, @Advice.Argument(1) HttpContent part) {
        ((HttpProbe) Companions.of(HttpCodecFilter.class))
                .onTransferEncodingParseEvent(context.getConnection(), part.getHttpHeader(), part.getContent(), null);
    }
}

package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;

/** Sees the head of a request as the codec has read it. */
final class HeaderReadAdvice {

    private HeaderReadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(1) Connection<?> connection, @Advice.Argument(2) HttpHeader header) {
        ((HttpProbe) Companions.of(HttpCodecFilter.class)).onHeaderParseEvent(connection, header, 0);
    }
}

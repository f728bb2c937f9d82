package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;

/** Sees what the codec could not read. */
final class UnreadableAdvice {

    private UnreadableAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Argument(1) Connection<?> connection,
            @Advice.Argument(2) HttpPacket packet,
            @Advice.Argument(3) Throwable error) {
        ((HttpProbe) Companions.of(HttpCodecFilter.class)).onErrorEvent(connection, packet, error);
    }
}

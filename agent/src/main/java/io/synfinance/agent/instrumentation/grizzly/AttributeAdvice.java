package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Lets frameworks find the observation as an attribute that no list of attributes ever sees. */
final class AttributeAdvice {

    private AttributeAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.This HttpRequestPacket packet,
            @Advice.Argument(0) String name,
            @Advice.Return(readOnly = false) Object value) {
        if (value == null && HttpBridge.ATTRIBUTE.equals(name)) {
            value = ((Function<HttpHeader, Object>) Companions.of(HttpCodecFilter.class)).apply(packet);
        }
    }
}

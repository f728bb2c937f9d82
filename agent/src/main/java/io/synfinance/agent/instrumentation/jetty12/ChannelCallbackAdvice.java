package io.synfinance.agent.instrumentation.jetty12;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import org.eclipse.jetty.server.Request;

/** Notes what a handler threw, and starts a request that fails before it reaches the handlers, as a malformed one does. */
final class ChannelCallbackAdvice {

    private ChannelCallbackAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.FieldValue("_request") Request request,
            @Advice.Argument(0) Throwable failure) {
        if (request.getAttribute(HttpBridge.ATTRIBUTE) == null) {
            ((BiConsumer<Object, Object>) Companions.of(woven)).accept(request, failure);
        }
        HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), failure);
    }
}

package io.synfinance.agent.instrumentation.jetty12;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import org.eclipse.jetty.server.HttpChannel;

/** Starts a request as the handlers are invoked. */
final class HandlerInvokerAdvice {

    private HandlerInvokerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.FieldValue("this$0") HttpChannel channel) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(channel.getRequest(), null);
    }
}

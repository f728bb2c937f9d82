package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;

/** Sees that an answer is complete, before the connection may be closed. */
final class EventAdvice {

    private EventAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) FilterChainContext context,
            @Advice.Argument(1) FilterChainEvent event)
            throws Exception {
        ((Filter) Companions.of(woven)).handleEvent(context, event);
    }
}

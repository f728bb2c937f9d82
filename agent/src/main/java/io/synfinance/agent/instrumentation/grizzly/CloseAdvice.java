package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;

/** Sees that a connection has been closed. */
final class CloseAdvice {

    private CloseAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(0) FilterChainContext context)
            throws Exception {
        ((Filter) Companions.of(woven)).handleClose(context);
    }
}

package io.synfinance.agent.instrumentation.grizzly;

import io.synfinance.agent.bootstrap.Companions;
import net.bytebuddy.asm.Advice;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpServerFilter;

/** Sees what goes past a server's codec. */
final class FileAdvice {

    private FileAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This HttpCodecFilter codec, @Advice.Argument(0) FilterChainContext context)
            throws Exception {
        if (codec instanceof HttpServerFilter) {
            ((Filter) Companions.of(HttpServerFilter.class)).handleWrite(context);
        }
    }
}

package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A look-up that loads nothing. */
final class UnboundedGetAdvice {

    private UnboundedGetAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object cache, @Advice.Argument(1) boolean counts, @Advice.Return Object found) {
        if (counts) {
            CacheBridge.lookedUp(cache, found != null);
        }
    }
}

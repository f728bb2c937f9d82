package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A look-up that loads nothing, unless it is one of those that the library does not count either; hits are seen elsewhere. */
final class CaffeineGetAdvice {

    private CaffeineGetAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object cache, @Advice.Argument(1) boolean counts, @Advice.Return Object found) {
        if (counts && found == null) {
            CacheBridge.lookedUp(cache, false);
        }
    }
}

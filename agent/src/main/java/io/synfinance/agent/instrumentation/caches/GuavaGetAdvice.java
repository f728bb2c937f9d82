package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A look-up that loads nothing and found nothing; hits are seen elsewhere. */
final class GuavaGetAdvice {

    private GuavaGetAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object cache, @Advice.Return Object found) {
        if (found == null) {
            CacheBridge.lookedUp(cache, false);
        }
    }
}

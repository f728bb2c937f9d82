package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A value was there. */
final class CaffeineHitAdvice {

    private CaffeineHitAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Object cache, @Advice.Argument(2) boolean counts) {
        if (counts) {
            CacheBridge.lookedUp(cache, true);
        }
    }
}

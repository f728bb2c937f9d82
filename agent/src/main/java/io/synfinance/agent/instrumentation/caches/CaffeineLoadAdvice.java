package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** No value was there, so that one is loaded. */
final class CaffeineLoadAdvice {

    private CaffeineLoadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Object cache, @Advice.Argument(4) boolean counts) {
        if (counts) {
            CacheBridge.lookedUp(cache, false);
        }
    }
}

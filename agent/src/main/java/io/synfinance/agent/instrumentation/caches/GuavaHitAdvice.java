package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A value was there. */
final class GuavaHitAdvice {

    private GuavaHitAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.FieldValue("map") Object cache) {
        CacheBridge.lookedUp(cache, true);
    }
}

package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** No value was there, so that one is loaded, by this thread or another. */
final class GuavaLoadAdvice {

    private GuavaLoadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.FieldValue("map") Object cache) {
        CacheBridge.lookedUp(cache, false);
    }
}

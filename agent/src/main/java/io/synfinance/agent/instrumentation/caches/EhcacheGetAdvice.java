package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A look-up, with a loader or without. */
final class EhcacheGetAdvice {

    private EhcacheGetAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object cache, @Advice.Return Object found) {
        CacheBridge.lookedUp(cache, found != null);
    }
}

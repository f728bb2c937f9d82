package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** The manager gives a cache its name. */
final class EhcacheNameAdvice {

    private EhcacheNameAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) String alias, @Advice.Return Object cache) {
        CacheBridge.named(cache, alias);
    }
}

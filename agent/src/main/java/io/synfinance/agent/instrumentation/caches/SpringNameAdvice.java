package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** Spring gives a cache of Caffeine its name. */
final class SpringNameAdvice {

    private SpringNameAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) String name, @Advice.Argument(1) Object cache) {
        CacheBridge.named(cache, name);
    }
}

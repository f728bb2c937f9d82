package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import java.util.Set;
import net.bytebuddy.asm.Advice;

/** Values that were not there are loaded together, unless the loader cannot do that: then they are loaded one by one. */
final class GuavaLoadAllAdvice {

    private GuavaLoadAllAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object cache, @Advice.Argument(0) Set<?> keys) {
        CacheBridge.lookedUpAll(cache, keys, 0, false);
    }
}

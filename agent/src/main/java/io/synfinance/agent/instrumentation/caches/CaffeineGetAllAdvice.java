package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Several look-ups that load nothing, which the library counts together. */
final class CaffeineGetAllAdvice {

    private CaffeineGetAllAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.This Object cache, @Advice.Argument(0) Iterable<?> keys, @Advice.Return Map<?, ?> found) {
        CacheBridge.lookedUpAll(cache, keys, found.size(), true);
    }
}

package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Several look-ups that load nothing; hits are seen elsewhere. */
final class GuavaGetAllAdvice {

    private GuavaGetAllAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.This Object cache, @Advice.Argument(0) Iterable<?> keys, @Advice.Return Map<?, ?> found) {
        CacheBridge.lookedUpAll(cache, keys, found.size(), false);
    }
}

package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** A look-up that loads what is not there, of a map that does not tell whether it was. */
final class UnboundedLoadAdvice {

    private UnboundedLoadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This Object cache, @Advice.Argument(0) Object key, @Advice.Argument(2) boolean counts) {
        if (counts && key != null) {
            CacheBridge.lookedUp(cache, ((Map<?, ?>) cache).containsKey(key));
        }
    }
}

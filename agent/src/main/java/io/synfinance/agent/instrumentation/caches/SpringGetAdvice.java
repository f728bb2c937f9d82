package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheBridge;
import net.bytebuddy.asm.Advice;

/** A look-up by an annotation of Spring; the cache behind it does not count. */
final class SpringGetAdvice {

    private SpringGetAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter() {
        CacheBridge.entered();
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(@Advice.Argument(0) Object cache, @Advice.Return Object found, @Advice.Thrown Throwable thrown) {
        CacheBridge.left(cache, found != null, thrown == null);
    }
}

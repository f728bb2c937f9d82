package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;

/** Counts a request that could not be read, so that there is no exchange. */
final class BadRequestAdvice {

    private BadRequestAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter() {
        HttpBridge.end(HttpBridge.start(), null, 400, 0, 0, null, null);
    }
}

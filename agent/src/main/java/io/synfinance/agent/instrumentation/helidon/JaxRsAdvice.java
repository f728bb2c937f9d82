package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;

/** Says to Jersey which request arrives. */
final class JaxRsAdvice {

    private JaxRsAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Origin Class<?> woven) {
        ((Runnable) Companions.of(woven)).run();
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit() {
        HttpBridge.arriving(null);
    }
}

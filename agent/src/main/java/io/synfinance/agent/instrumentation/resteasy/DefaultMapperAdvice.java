package io.synfinance.agent.instrumentation.resteasy;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;

/** Notes what only RESTEasy's own mapper takes. */
final class DefaultMapperAdvice {

    private DefaultMapperAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Throwable thrown) {
        HttpBridge.failed(HttpBridge.arriving(), thrown);
    }
}

package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Ends a request that the server answers by itself: malformed, or of no context. */
final class RejectionAdvice {

    private RejectionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) int status, @Advice.Argument(2) String text) {
        JdkExchanges.rejected(status, text == null ? 0 : text.length());
    }
}

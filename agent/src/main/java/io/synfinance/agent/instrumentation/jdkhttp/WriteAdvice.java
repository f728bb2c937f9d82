package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** Sees that a connection can not be written. */
final class WriteAdvice {

    private WriteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(@Advice.Thrown Throwable thrown) {
        if (thrown instanceof IOException) {
            JdkExchanges.clientIsGone();
        }
    }
}

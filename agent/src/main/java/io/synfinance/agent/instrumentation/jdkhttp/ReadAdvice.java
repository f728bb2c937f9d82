package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** Sees that a connection has ended, or can not be read. */
final class ReadAdvice {

    private ReadAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(@Advice.Return int bytes, @Advice.Thrown Throwable thrown) {
        if (bytes < 0 || thrown instanceof IOException) {
            JdkExchanges.clientIsGone();
        }
    }
}

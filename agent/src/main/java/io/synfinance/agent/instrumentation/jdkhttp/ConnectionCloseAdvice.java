package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Ends what is in flight on a connection that is closed. */
final class ConnectionCloseAdvice {

    private ConnectionCloseAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object connection) {
        JdkExchanges.closed(connection);
    }
}

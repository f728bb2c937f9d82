package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Starts a request as its request line has been read. */
final class RequestLineAdvice {

    private RequestLineAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.FieldValue("startLine") String startLine) {
        JdkExchanges.arrived(startLine);
    }
}

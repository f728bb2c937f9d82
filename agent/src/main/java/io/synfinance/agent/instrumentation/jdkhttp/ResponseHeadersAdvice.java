package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Notes the status of an answer, which the server takes once. */
final class ResponseHeadersAdvice {

    private ResponseHeadersAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.This Object exchange,
            @Advice.Argument(0) int status,
            @Advice.FieldValue("sentHeaders") boolean sent) {
        if (!sent) {
            JdkExchanges.answered(exchange, status);
        }
    }
}

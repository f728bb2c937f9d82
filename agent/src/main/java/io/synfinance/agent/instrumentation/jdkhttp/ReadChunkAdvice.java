package io.synfinance.agent.instrumentation.jdkhttp;

import io.synfinance.agent.bootstrap.JdkExchanges;
import net.bytebuddy.asm.Advice;

/** Counts bytes of a request in chunks. */
final class ReadChunkAdvice {

    private ReadChunkAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.FieldValue("t") Object exchange, @Advice.Return int bytes) {
        JdkExchanges.received(exchange, bytes);
    }
}

package io.synfinance.agent.instrumentation.pools;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import net.bytebuddy.asm.Advice;

/** A pool is there. */
final class HikariAdvice {

    private HikariAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object pool) {
        ConnectionsBridge.opened(pool, "database", "getTotalConnections");
    }
}

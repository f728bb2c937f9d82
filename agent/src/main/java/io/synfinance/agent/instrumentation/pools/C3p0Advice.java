package io.synfinance.agent.instrumentation.pools;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import net.bytebuddy.asm.Advice;

/** A pool is there. */
final class C3p0Advice {

    private C3p0Advice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object pool) {
        ConnectionsBridge.opened(pool, "database", "getNumConnections");
    }
}

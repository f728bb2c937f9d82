package io.synfinance.agent.instrumentation.pools;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import net.bytebuddy.asm.Advice;

/** A connector of Jetty listens. */
final class JettyConnectorAdvice {

    private JettyConnectorAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object server) {
        ConnectionsBridge.opened(server, "http", "getConnectedEndPoints");
    }
}

package io.synfinance.agent.instrumentation.pools;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import net.bytebuddy.asm.Advice;

/** An endpoint of Tomcat listens; its own count has the connection that it waits for in it, its set has not. */
final class TomcatEndpointAdvice {

    private TomcatEndpointAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This Object server) {
        ConnectionsBridge.opened(server, "http", "getConnections");
    }
}

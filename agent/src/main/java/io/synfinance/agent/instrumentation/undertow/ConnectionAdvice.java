package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.ConnectionsBridge;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.ServerConnection;
import net.bytebuddy.asm.Advice;

/** A client has connected. */
final class ConnectionAdvice {

    private ConnectionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This AbstractServerConnection connection) {
        connection.addCloseListener((ServerConnection.CloseListener) Companions.of(AbstractServerConnection.class));
        ConnectionsBridge.changed("http", 1);
    }
}

package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.Companions;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.ServerConnection;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** A client has connected. */
final class ConnectionAdvice {

    private ConnectionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.This AbstractServerConnection connection) {
        ((Consumer<ServerConnection>) Companions.of(AbstractServerConnection.class)).accept(connection);
    }
}

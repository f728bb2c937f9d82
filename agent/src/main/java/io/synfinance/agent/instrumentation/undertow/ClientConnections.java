package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import io.undertow.server.ServerConnection;
import java.util.function.Consumer;

/** Counts the connections of clients from when they are made until they are closed. */
final class ClientConnections implements Consumer<ServerConnection> {

    @Override
    public void accept(ServerConnection connection) {
        Runnable counted = ConnectionsBridge.counted("http");
        try {
            connection.addCloseListener(closed -> counted.run());
        } catch (RuntimeException | Error e) {
            counted.run();
            throw e;
        }
    }
}

package io.synfinance.agent.instrumentation.undertow;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import io.undertow.server.ServerConnection;

/** Told of clients that have gone. */
public final class ClosedConnections implements ServerConnection.CloseListener {

    @Override
    public void closed(ServerConnection connection) {
        ConnectionsBridge.changed("http", -1);
    }
}

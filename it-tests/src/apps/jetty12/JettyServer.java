package apps.jetty12;

import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** A Jetty 12 that speaks HTTP/1.1, HTTP/2 without TLS, and WebSocket at {@code /websocket}. */
public final class JettyServer {

    private JettyServer() {}

    /** Serves until the JVM ends. */
    public static void run(Handler application) throws Exception {
        Server server = new Server();
        HttpConfiguration configuration = new HttpConfiguration();
        ServerConnector connector = new ServerConnector(
                server, new HttpConnectionFactory(configuration), new HTTP2CServerConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebSocketUpgradeHandler webSocket = WebSocketUpgradeHandler.from(
                server,
                container -> container.addMapping("/websocket", (request, response, callback) -> new Silence()));
        webSocket.setHandler(application);
        server.setHandler(webSocket);
        server.start();
        System.out.println("READY " + connector.getLocalPort());
        server.join();
    }

    /** An endpoint that says nothing. */
    public static final class Silence implements Session.Listener.AutoDemanding {}
}

package apps.grizzly;

import java.util.concurrent.CountDownLatch;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http2.Http2AddOn;

/** A Grizzly that serves HTTP/1.1, and HTTP/2 without TLS. */
public final class GrizzlyServer {

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("contract", "127.0.0.1", 0);

    public GrizzlyServer() {
        listener.registerAddOn(new Http2AddOn());
        server.addListener(listener);
    }

    public HttpServer server() {
        return server;
    }

    public NetworkListener listener() {
        return listener;
    }

    public void run() throws Exception {
        server.start();
        System.out.println("READY " + listener.getPort());
        new CountDownLatch(1).await();
    }
}

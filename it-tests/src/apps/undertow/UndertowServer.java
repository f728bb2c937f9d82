package apps.undertow;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;

/** An Undertow that serves HTTP/1.1, and HTTP/2 without TLS. */
public final class UndertowServer {

    private UndertowServer() {}

    public static void run(HttpHandler handler) {
        Undertow server = Undertow.builder()
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .addHttpListener(0, "127.0.0.1", handler)
                .build();
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        System.out.println("READY " + address.getPort());
    }
}

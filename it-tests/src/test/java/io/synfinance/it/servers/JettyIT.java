package io.synfinance.it.servers;

import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Jetty 9.4 and 10 ({@code javax}), and 11, embedded. */
class JettyIT {

    static ServerApp jetty9() {
        return jetty("9", "9.4.58.v20250814", "websocket-server").javax();
    }

    static ServerApp jetty10() {
        return jetty("10", "10.0.26", "websocket-jetty-server").javax().release(11);
    }

    static ServerApp jetty11() {
        return jetty("10", "11.0.26", "websocket-jetty-server").release(11);
    }

    private static ServerApp jetty(String webSocketApi, String version, String webSocket) {
        return ServerApp.of("apps.jetty.JettyApp", "jetty", "jettywebsocket" + webSocketApi, "servlets")
                .libraries(
                        "org.eclipse.jetty:jetty-servlet:" + version,
                        "org.eclipse.jetty.http2:http2-server:" + version,
                        "org.eclipse.jetty.websocket:" + webSocket + ":" + version);
    }

    @Nested
    class Jetty9OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty9().on(17);
        }
    }

    @Nested
    class Jetty9OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty9().on(25);
        }
    }

    @Nested
    class Jetty10OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty10().on(17);
        }
    }

    @Nested
    class Jetty10OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty10().on(25);
        }
    }

    @Nested
    class Jetty11OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty11().on(17);
        }
    }

    @Nested
    class Jetty11OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty11().on(25);
        }
    }

    @Nested
    class Jetty9OnJava8 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty9().on(8);
        }
    }

    @Nested
    class Jetty10OnJava11 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty10().on(11);
        }
    }

    @Nested
    class Jetty10OnJava21 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty10().on(21);
        }
    }

    @Nested
    class Jetty11OnJava27 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty11().on(27);
        }
    }

    @Nested
    class Jetty11AttachedOnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return jetty11().on(17).attached();
        }
    }
}

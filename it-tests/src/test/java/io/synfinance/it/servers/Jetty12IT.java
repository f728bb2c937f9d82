package io.synfinance.it.servers;

import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Jetty 12.0 and 12.1 with the servlets of Jakarta EE 8 ({@code javax}) and 9 to 11, and with handlers of its own. */
class Jetty12IT {

    private static final String LINE_0 = "12.0.31";
    private static final String LINE_1 = "12.1.12";

    static ServerApp servlets(String ee, String version) {
        return ServerApp.of("apps.jetty12" + ee + ".E" + ee.substring(1) + "App", "jetty12", "jetty12" + ee, "servlets")
                .libraries("org.eclipse.jetty." + ee + ":jetty-" + ee + "-servlet:" + version)
                .libraries(protocols(version))
                .release(17);
    }

    private static String[] protocols(String version) {
        return new String[] {
            "org.eclipse.jetty.http2:jetty-http2-server:" + version,
            "org.eclipse.jetty.websocket:jetty-websocket-jetty-server:" + version
        };
    }

    @Nested
    class Jetty120Ee8OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee8", LINE_0).javax().on(17);
        }
    }

    @Nested
    class Jetty120Ee8OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee8", LINE_0).javax().on(25);
        }
    }

    @Nested
    class Jetty120Ee9OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee9", LINE_0).on(17);
        }
    }

    @Nested
    class Jetty120Ee10OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee10", LINE_0).on(17);
        }
    }

    @Nested
    class Jetty120Ee10OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee10", LINE_0).on(25);
        }
    }

    @Nested
    class Jetty121Ee8OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee8", LINE_1).javax().on(17);
        }
    }

    @Nested
    class Jetty121Ee8OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee8", LINE_1).javax().on(25);
        }
    }

    @Nested
    class Jetty121Ee10OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee10", LINE_1).on(17);
        }
    }

    @Nested
    class Jetty121Ee10OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee10", LINE_1).on(25);
        }
    }

    @Nested
    class Jetty121Ee11OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee11", LINE_1).on(17);
        }
    }

    @Nested
    class Jetty121Ee11OnJava25 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee11", LINE_1).on(25);
        }
    }

    @Nested
    class Jetty121Ee10AttachedOnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return servlets("ee10", LINE_1).on(17).attached();
        }
    }

    /** Without servlets there are no mappings: the path is the endpoint. */
    abstract static class Core extends HttpServerContract {
        static ServerApp core(String version) {
            return ServerApp.of("apps.jetty12core.CoreApp", "jetty12", "jetty12core")
                    .libraries("org.eclipse.jetty:jetty-server:" + version)
                    .libraries(protocols(version))
                    .release(17);
        }

        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }

        @Override
        protected String notFoundEndpoint() {
            return "/{unmatched}";
        }

        @Override
        protected String activeEndpoint() {
            return "/{unmatched}";
        }
    }

    @Nested
    class Jetty120CoreOnJava17 extends Core {
        @Override
        protected ServerApp server() {
            return core(LINE_0).on(17);
        }
    }

    @Nested
    class Jetty120CoreOnJava25 extends Core {
        @Override
        protected ServerApp server() {
            return core(LINE_0).on(25);
        }
    }

    @Nested
    class Jetty121CoreOnJava17 extends Core {
        @Override
        protected ServerApp server() {
            return core(LINE_1).on(17);
        }
    }

    @Nested
    class Jetty121CoreOnJava25 extends Core {
        @Override
        protected ServerApp server() {
            return core(LINE_1).on(25);
        }
    }
}

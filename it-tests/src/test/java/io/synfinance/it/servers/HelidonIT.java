package io.synfinance.it.servers;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Helidon 4.0 and 4.5 with its own routing, HTTP/1.1 and HTTP/2. */
class HelidonIT {

    abstract static class Contract extends HttpServerContract {

        private final String version;
        private final int jdk;

        Contract(String version, int jdk) {
            this.version = version;
            this.jdk = jdk;
        }

        @Override
        protected ServerApp server() {
            String onThread = "an answer is complete when its handler returns";
            return ServerApp.of("apps.helidon.HelidonApp", "helidon")
                    .libraries(
                            "io.helidon.webserver:helidon-webserver:" + version,
                            "io.helidon.webserver:helidon-webserver-http2:" + version,
                            "io.helidon.webserver:helidon-webserver-websocket:" + version)
                    .cannot(Kind.ASYNC, onThread)
                    .cannot(Kind.ASYNC_FAILURE, onThread)
                    .cannot(Kind.ASYNC_TIMEOUT, onThread)
                    .release(21)
                    .on(jdk);
        }

        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }

        /** Without a path, since Helidon 4.5 answers 500 where the method holds what none may. */
        @Override
        protected String malformedRequestLine() {
            return "GET  HTTP/1.1";
        }

        @Override
        protected Counted malformed(Response response) {
            return Counted.request("GET", "/{unmatched}", 400).received(response.size());
        }

        /** The route that a request came to last is known at the end. */
        @Override
        protected String activeEndpoint() {
            return "/{unmatched}";
        }
    }

    @Nested
    class Helidon40OnJava21 extends Contract {
        Helidon40OnJava21() {
            super("4.0.1", 21);
        }
    }

    @Nested
    class Helidon45OnJava21 extends Contract {
        Helidon45OnJava21() {
            super("4.5.0", 21);
        }
    }

    @Nested
    class Helidon45OnJava25 extends Contract {
        Helidon45OnJava25() {
            super("4.5.0", 25);
        }
    }

    @Nested
    class Helidon45AttachedOnJava25 extends Contract {
        Helidon45AttachedOnJava25() {
            super("4.5.0", 25);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }

        /** Templates are seen as the routing is built, which was before the agent came. */
        @Override
        protected String notFoundEndpoint() {
            return "/{unmatched}";
        }
    }
}

package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Pekko HTTP 1.0 and 1.3, and Akka HTTP 10.2 with the same sources, HTTP/1.1 and HTTP/2. */
class PekkoHttpIT {

    abstract static class Contract extends HttpServerContract {

        private final ServerApp server;

        Contract(ServerApp server) {
            this.server = server;
        }

        static ServerApp pekko(String http, String pekko) {
            return ServerApp.of("apps.pekko.PekkoApp", "pekko")
                    .libraries(
                            "org.apache.pekko:pekko-http_2.13:" + http, "org.apache.pekko:pekko-stream_2.13:" + pekko);
        }

        static ServerApp akka(String http, String akka) {
            return ServerApp.of("apps.pekko.PekkoApp", "pekko")
                    .libraries("com.typesafe.akka:akka-http_2.13:" + http, "com.typesafe.akka:akka-stream_2.13:" + akka)
                    .renamed("org.apache.pekko.", "akka.");
        }

        @Override
        protected ServerApp server() {
            return server;
        }

        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }

        /** Here the path holds what none may; to an unknown method it answers 501. */
        @Override
        protected String malformedRequestLine() {
            return "GET /%zz HTTP/1.1";
        }

        /** The path that a request was given with last is known at the end. */
        @Override
        protected String activeEndpoint() {
            return "/{unmatched}";
        }
    }

    @Nested
    class Pekko10OnJava8 extends Contract {
        Pekko10OnJava8() {
            super(pekko("1.0.1", "1.0.3").on(8));
        }
    }

    @Nested
    class Pekko13OnJava17 extends Contract {
        Pekko13OnJava17() {
            super(pekko("1.3.0", "1.2.1").on(17));
        }
    }

    @Nested
    class Pekko13OnJava25 extends Contract {
        Pekko13OnJava25() {
            super(pekko("1.3.0", "1.2.1").on(25));
        }
    }

    @Nested
    class Akka102OnJava17 extends Contract {
        Akka102OnJava17() {
            super(akka("10.2.10", "2.6.21").on(17));
        }
    }

    /** Which was bound before. */
    abstract static class Attached extends Contract {

        Attached(ServerApp server) {
            super(server.attached()
                    .cannot(Kind.HTTP2, "to a server bound before the agent came, an exception over it has no type"));
        }

        /** The routes were made before too, with their handler of exceptions. */
        @Override
        protected void assertException(Connection connection, HttpMeter meter) {
            Response response = connection.read();
            assertThat(response.status()).isEqualTo(500);
            meter.assertCounted(
                    request("GET", "/exception", 500).received(response.size()).failed("http_5xx"));
        }

        @Override
        protected String notFoundEndpoint() {
            return "/{unmatched}";
        }
    }

    @Nested
    class Pekko13AttachedOnJava17 extends Attached {
        Pekko13AttachedOnJava17() {
            super(pekko("1.3.0", "1.2.1").on(17));
        }
    }

    @Nested
    class Akka102AttachedOnJava17 extends Attached {
        Akka102AttachedOnJava17() {
            super(akka("10.2.10", "2.6.21").on(17));
        }
    }
}

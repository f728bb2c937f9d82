package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** The directives of Pekko HTTP and Akka HTTP, which name no variables. */
class PekkoRoutesIT {

    abstract static class Contract extends RouteContract {

        private final ServerApp server;

        Contract(ServerApp server) {
            this.server = server;
        }

        static ServerApp app(String... libraries) {
            return ServerApp.of("apps.pekko.PekkoApp", "pekko").libraries(libraries);
        }

        @Override
        protected ServerApp server() {
            return server;
        }

        @Override
        protected String template(String template) {
            return template.replaceAll("\\{\\w+}", "{id}");
        }
    }

    @Nested
    class Pekko13 extends Contract {
        Pekko13() {
            super(app("org.apache.pekko:pekko-http_2.13:1.3.0", "org.apache.pekko:pekko-stream_2.13:1.2.1")
                    .on(17));
        }
    }

    @Nested
    class Akka102 extends Contract {
        Akka102() {
            super(app("com.typesafe.akka:akka-http_2.13:10.2.10", "com.typesafe.akka:akka-stream_2.13:2.6.21")
                    .renamed("org.apache.pekko.", "akka.")
                    .on(17));
        }
    }
}

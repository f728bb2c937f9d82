package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Vert.x Web 4 and 5: requests are counted at Netty's codecs, under the routes of the router. */
class VertxIT {

    abstract static class Contract extends RouteContract {

        private final String version;
        private final int jdk;

        Contract(String version, int jdk) {
            this.version = version;
            this.jdk = jdk;
        }

        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.vertx.VertxApp", "vertx")
                    .libraries("io.vertx:vertx-web:" + version)
                    .release(11)
                    .on(jdk);
        }

        @Override
        protected String template(String template) {
            return template.replaceAll("\\{(\\w+)}", ":$1");
        }
    }

    @Nested
    class Vertx4 extends Contract {
        Vertx4() {
            super("4.5.22", 17);
        }
    }

    @Nested
    class Vertx5 extends Contract {
        Vertx5() {
            super("5.0.5", 25);
        }
    }
}

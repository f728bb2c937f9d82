package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Micronaut 3 and 4: requests are counted at Netty's codecs, under the templates of controllers. */
class MicronautIT {

    private static ServerApp micronaut(String version) {
        return ServerApp.of("apps.micronaut.MicronautApp", "micronaut")
                .libraries(
                        "io.micronaut:micronaut-http-server-netty:" + version,
                        "io.micronaut:micronaut-jackson-databind:" + version)
                .processors("io.micronaut:micronaut-inject-java:" + version)
                .release(17);
    }

    @Nested
    class Micronaut3 extends RouteContract {
        @Override
        protected ServerApp server() {
            return micronaut("3.10.4")
                    .release(11)
                    .on(17)
                    .cannot(Kind.PIPELINING, "Micronaut 3 mixes the answers up, without the agent too");
        }
    }

    @Nested
    class Micronaut40 extends RouteContract {
        @Override
        protected ServerApp server() {
            return micronaut("4.0.4").on(17);
        }
    }

    @Nested
    class Micronaut410 extends RouteContract {
        @Override
        protected ServerApp server() {
            return micronaut("4.10.15").on(25);
        }
    }
}

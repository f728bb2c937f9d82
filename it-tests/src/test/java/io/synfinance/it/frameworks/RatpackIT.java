package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Ratpack 1.9 and 2: requests are counted at Netty's codecs, under the paths of its handlers. */
class RatpackIT {

    abstract static class Contract extends RouteContract {

        private final ServerApp server;

        Contract(ServerApp server) {
            this.server = server;
        }

        static ServerApp ratpack(String version) {
            return ServerApp.of("apps.ratpack.RatpackApp", "ratpack")
                    .libraries("io.ratpack:ratpack-core:" + version)
                    .cannot(Kind.PIPELINING, "Ratpack answers first what is ready first");
        }

        @Override
        protected ServerApp server() {
            return server;
        }

        @Override
        protected String template(String template) {
            return template.replaceAll("\\{(\\w+)}", ":$1");
        }
    }

    @Nested
    class Ratpack19 extends Contract {
        Ratpack19() {
            super(ratpack("1.9.0").renamed("ratpack.core.", "ratpack.").on(11));
        }
    }

    @Nested
    class Ratpack2 extends Contract {
        Ratpack2() {
            super(ratpack("2.0.0-rc-1").release(11).on(17));
        }
    }
}

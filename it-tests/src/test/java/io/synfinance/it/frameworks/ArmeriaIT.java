package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Armeria: requests are counted at Netty's codecs, under the patterns of its routes. */
class ArmeriaIT {

    abstract static class Contract extends RouteContract {

        private final String version;
        private final int jdk;

        Contract(String version, int jdk) {
            this.version = version;
            this.jdk = jdk;
        }

        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.armeria.ArmeriaApp", "armeria")
                    .libraries("com.linecorp.armeria:armeria:" + version)
                    .on(jdk);
        }

        /** Armeria has one form for both ways to write a variable. */
        @Override
        protected String template(String template) {
            return template.replaceAll("\\{(\\w+)}", ":$1");
        }
    }

    @Nested
    class Armeria120 extends Contract {
        Armeria120() {
            super("1.20.0", 8);
        }

        @Override
        protected ServerApp server() {
            return super.server().cannot(Kind.PIPELINING, "this version stops answering, without the agent too");
        }
    }

    @Nested
    class Armeria140 extends Contract {
        Armeria140() {
            super("1.40.0", 25);
        }
    }
}

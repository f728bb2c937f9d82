package io.synfinance.it.servers;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Netty's codecs with handlers of the application, HTTP/1.1 and HTTP/2. */
class NettyIT {

    abstract static class Contract extends HttpServerContract {

        private final String version;
        private final int jdk;

        Contract(String version, int jdk) {
            this.version = version;
            this.jdk = jdk;
        }

        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.netty.NettyApp", "netty")
                    .libraries("io.netty:netty-codec-http2:" + version)
                    .on(jdk);
        }

        @Override
        protected String notFoundEndpoint() {
            return "/{unmatched}";
        }

        @Override
        protected String activeEndpoint() {
            return "/{unmatched}";
        }

        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }

        /** The channel says at once that it was closed. */
        @Override
        protected Counted goneBeforeTheAnswer() {
            return super.goneBeforeTheAnswer().status("client_gone");
        }
    }

    @Nested
    class Netty41OnJava17 extends Contract {
        Netty41OnJava17() {
            super("4.1.137.Final", 17);
        }
    }

    @Nested
    class Netty41OnJava25 extends Contract {
        Netty41OnJava25() {
            super("4.1.137.Final", 25);
        }
    }

    @Nested
    class Netty42OnJava17 extends Contract {
        Netty42OnJava17() {
            super("4.2.18.Final", 17);
        }
    }

    @Nested
    class Netty42OnJava25 extends Contract {
        Netty42OnJava25() {
            super("4.2.18.Final", 25);
        }
    }

    @Nested
    class Netty41OnJava8 extends Contract {
        Netty41OnJava8() {
            super("4.1.137.Final", 8);
        }
    }

    @Nested
    class Netty41OnJava11 extends Contract {
        Netty41OnJava11() {
            super("4.1.137.Final", 11);
        }
    }

    @Nested
    class Netty42OnJava21 extends Contract {
        Netty42OnJava21() {
            super("4.2.18.Final", 21);
        }
    }

    @Nested
    class Netty42OnJava27 extends Contract {
        Netty42OnJava27() {
            super("4.2.18.Final", 27);
        }
    }

    @Nested
    class Netty42AttachedOnJava17 extends Contract {
        Netty42AttachedOnJava17() {
            super("4.2.18.Final", 17);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }

    /** Whose encoder is woven in another method. */
    @Nested
    class Netty41Before86OnJava11 extends Contract {
        Netty41Before86OnJava11() {
            super("4.1.73.Final", 11);
        }

        /** It takes any method without blanks. */
        @Override
        protected String malformedRequestLine() {
            return "GET /ok HTTP/x";
        }
    }
}

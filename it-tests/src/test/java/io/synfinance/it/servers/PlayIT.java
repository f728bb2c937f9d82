package io.synfinance.it.servers;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.PlayApp;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Play 2.8 and 3.0 on Akka HTTP, Pekko HTTP and Netty, which count; the routes are those of Play's files. */
class PlayIT {

    abstract static class Contract extends HttpServerContract {

        private final ServerApp server;

        Contract(ServerApp server) {
            this.server = server;
        }

        @Override
        protected ServerApp server() {
            return server;
        }

        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }
    }

    abstract static class OnPekko extends Contract {
        OnPekko(ServerApp server) {
            super(server.cannot(
                    Kind.UNKNOWN_METHOD, "Pekko HTTP takes the methods of its settings, which Play has not"));
        }

        /** Here the path holds what none may; to an unknown method it answers 501. */
        @Override
        protected String malformedRequestLine() {
            return "GET /%zz HTTP/1.1";
        }
    }

    abstract static class OnNetty extends Contract {
        OnNetty(ServerApp server) {
            super(PlayApp.onNetty(server));
        }

        /** Play asks Netty for more of a connection, and so may learn of its end, only now and then. */
        @Override
        protected Counted orGoneBeforeTheAnswer() {
            return super.orGoneBeforeTheAnswer().status("client_gone");
        }

        /** Older versions take any method without blanks. */
        @Override
        protected String malformedRequestLine() {
            return "GET /ok HTTP/x";
        }
    }

    @Nested
    class Play30OnPekkoOnJava17 extends OnPekko {
        Play30OnPekkoOnJava17() {
            super(PlayApp.play30().on(17));
        }
    }

    @Nested
    class Play30OnNettyOnJava21 extends OnNetty {
        Play30OnNettyOnJava21() {
            super(PlayApp.play30().on(21));
        }
    }

    @Nested
    class Play28OnAkkaOnJava8 extends OnPekko {
        Play28OnAkkaOnJava8() {
            super(PlayApp.play28().on(8));
        }
    }
}

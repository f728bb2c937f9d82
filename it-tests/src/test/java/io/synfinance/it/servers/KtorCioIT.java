package io.synfinance.it.servers;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.KtorApp;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** CIO, the engine of Ktor's own, 2.3 and 3.2. */
class KtorCioIT {

    abstract static class Contract extends HttpServerContract {

        private final ServerApp server;

        Contract(ServerApp app) {
            server = KtorApp.onCio(app).cannot(Kind.HTTP2, "the engine speaks HTTP/1.1 only");
        }

        @Override
        protected ServerApp server() {
            return server;
        }

        @Override
        protected String itemsEndpoint() {
            return "/items/{id}";
        }

        /** It takes any method without blanks. */
        @Override
        protected String malformedRequestLine() {
            return "GET /ok HTTP/x";
        }
    }

    /** Its channels do not tell what has been read of them. */
    abstract static class Ktor3Contract extends Contract {

        Ktor3Contract(ServerApp app) {
            super(app);
        }

        @Override
        protected Counted inChunks(Counted request, int bytes) {
            return request.sentUntold();
        }
    }

    @Nested
    class Ktor2OnJava11 extends Contract {
        Ktor2OnJava11() {
            super(KtorApp.ktor2()
                    .cannot(Kind.CONTINUE, "Ktor 2 sends no empty line behind 100")
                    .on(11));
        }
    }

    @Nested
    class Ktor3OnJava21 extends Ktor3Contract {
        Ktor3OnJava21() {
            super(KtorApp.ktor3().on(21));
        }
    }

    @Nested
    class Ktor3AttachedOnJava17 extends Ktor3Contract {
        Ktor3AttachedOnJava17() {
            super(KtorApp.ktor3().attached().on(17));
        }
    }
}

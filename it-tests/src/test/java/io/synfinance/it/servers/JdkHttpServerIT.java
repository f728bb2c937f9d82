package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import java.io.EOFException;
import org.junit.jupiter.api.Nested;

/** The server that every JDK has. */
class JdkHttpServerIT {

    abstract static class Contract extends HttpServerContract {

        private final int jdk;

        Contract(int jdk) {
            this.jdk = jdk;
        }

        @Override
        protected ServerApp server() {
            return ServerApp.of("apps.jdkhttp.JdkHttpApp", "jdkhttp")
                    .on(jdk)
                    // Beyond these the server closes connections that could be kept, those of parallel requests among
                    // them.
                    .jvmArgs("-Dsun.net.httpserver.maxIdleConnections=1000")
                    .cannot(Kind.ASYNC_FAILURE, "a handler that has returned cannot fail")
                    .cannot(Kind.ASYNC_TIMEOUT, "the server has no timeout for answers unless told for all")
                    .cannot(Kind.HTTP2, "the server speaks HTTP/1.1 only")
                    .cannot(Kind.WEBSOCKET, "the server gives no access to the connection");
        }

        @Override
        protected int asyncStatus() {
            return 201;
        }

        /** The server takes any method. */
        @Override
        protected String malformedRequestLine() {
            return "GET /ok?a|b HTTP/1.1";
        }

        @Override
        protected Counted malformed(Response response) {
            return request("GET", "/{unmatched}", 400).received(response.size());
        }

        /** The server closes the connection without an answer, which is counted as the failure that it is. */
        @Override
        protected void assertException(Connection connection, HttpMeter meter) {
            assertThatThrownBy(connection::read).hasRootCauseInstanceOf(EOFException.class);
            meter.assertCounted(request("GET", "/exception", 500).failed("IllegalStateException"));
        }
    }

    @Nested
    class OnJava8 extends Contract {
        OnJava8() {
            super(8);
        }
    }

    @Nested
    class OnJava11 extends Contract {
        OnJava11() {
            super(11);
        }
    }

    @Nested
    class OnJava17 extends Contract {
        OnJava17() {
            super(17);
        }
    }

    @Nested
    class OnJava21 extends Contract {
        OnJava21() {
            super(21);
        }
    }

    @Nested
    class OnJava25 extends Contract {
        OnJava25() {
            super(25);
        }
    }

    @Nested
    class OnJava27 extends Contract {
        OnJava27() {
            super(27);
        }
    }

    @Nested
    class AttachedOnJava8 extends Contract {
        AttachedOnJava8() {
            super(8);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }

    @Nested
    class AttachedOnJava11 extends Contract {
        AttachedOnJava11() {
            super(11);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }

    @Nested
    class AttachedOnJava17 extends Contract {
        AttachedOnJava17() {
            super(17);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }

    @Nested
    class AttachedOnJava21 extends Contract {
        AttachedOnJava21() {
            super(21);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }

    @Nested
    class AttachedOnJava25 extends Contract {
        AttachedOnJava25() {
            super(25);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }

    @Nested
    class AttachedOnJava27 extends Contract {
        AttachedOnJava27() {
            super(27);
        }

        @Override
        protected ServerApp server() {
            return super.server().attached();
        }
    }
}

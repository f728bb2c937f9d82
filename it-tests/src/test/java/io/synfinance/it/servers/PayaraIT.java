package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;

import io.synfinance.it.harness.Counted;
import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Payara: Grizzly counts the requests, and the web container on it names the servlet mapping. */
class PayaraIT {

    static ServerApp payara() {
        return ServerApp.war(new Payara("6.2025.10"), "war", "servlets")
                .libraries("jakarta.servlet:jakarta.servlet-api:6.0.0")
                .cannot(Kind.WEBSOCKET, "an upgrade by a servlet is not answered")
                .release(11);
    }

    abstract static class Contract extends HttpServerContract {

        /** Any method is well-formed here. */
        @Override
        protected String malformedRequestLine() {
            return "GET /ok HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2";
        }

        @Override
        protected Counted malformed(Response response) {
            return request("GET", "/{unmatched}", 400).received(response.size());
        }

        /** The stream says at once that it was reset. */
        @Override
        protected Counted goneBeforeTheAnswerOverHttp2() {
            return super.goneBeforeTheAnswerOverHttp2().status("client_gone");
        }
    }

    @Nested
    class Payara6OnJava17 extends Contract {
        @Override
        protected ServerApp server() {
            return payara().on(17);
        }
    }

    @Nested
    class Payara6OnJava21 extends Contract {
        @Override
        protected ServerApp server() {
            return payara().on(21);
        }
    }
}

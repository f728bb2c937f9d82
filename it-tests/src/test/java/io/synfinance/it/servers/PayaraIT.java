package io.synfinance.it.servers;

import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Payara: Grizzly counts the requests, and the web container on it names the servlet mapping. */
class PayaraIT {

    /** The last one that is free to all, of GlassFish 5. */
    static ServerApp payara5() {
        return payara("5.2022.5", "javax.servlet:javax.servlet-api:4.0.1").javax();
    }

    static ServerApp payara6() {
        return payara("6.2025.10", "jakarta.servlet:jakarta.servlet-api:6.0.0").release(11);
    }

    private static ServerApp payara(String version, String api) {
        return ServerApp.war(new Payara(version), "war", "servlets")
                .libraries(api)
                .cannot(Kind.WEBSOCKET, "an upgrade by a servlet is not answered");
    }

    @Nested
    class Payara5OnJava8 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return payara5().on(8);
        }
    }

    @Nested
    class Payara6OnJava17 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return payara6().on(17);
        }
    }

    @Nested
    class Payara6OnJava21 extends GrizzlyContract {
        @Override
        protected ServerApp server() {
            return payara6().on(21);
        }
    }
}

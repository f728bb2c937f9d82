package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Javalin 4 to 7 on the Jetty that each brings. */
class JavalinIT {

    private static ServerApp javalin(String version, String... sources) {
        return ServerApp.of("apps.javalin.JavalinApp", sources).libraries("io.javalin:javalin:" + version);
    }

    @Nested
    class Javalin4 extends RouteContract {
        @Override
        protected ServerApp server() {
            return javalin("4.6.8", "javalin", "javalin4").on(17);
        }
    }

    @Nested
    class Javalin5 extends RouteContract {
        @Override
        protected ServerApp server() {
            return javalin("5.6.5", "javalin", "javalin5").release(11).on(17);
        }
    }

    @Nested
    class Javalin6 extends RouteContract {
        @Override
        protected ServerApp server() {
            return javalin("6.7.0", "javalin", "javalin5").release(11).on(25);
        }
    }

    @Nested
    class Javalin7 extends RouteContract {
        @Override
        protected ServerApp server() {
            return javalin("7.2.3", "javalin7", "javalin5").release(17).on(25);
        }
    }
}

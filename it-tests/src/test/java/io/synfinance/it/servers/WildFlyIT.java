package io.synfinance.it.servers;

import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** WildFly: Undertow in JBoss Modules, which show only what they know of the boot class path. */
class WildFlyIT {

    static ServerApp wildFly(String version) {
        return ServerApp.war(new WildFly(version), "war", "servlets")
                .libraries("jakarta.servlet:jakarta.servlet-api:6.0.0")
                .release(11);
    }

    @Nested
    class WildFly36OnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return wildFly("36.0.1.Final").on(17);
        }
    }

    @Nested
    class WildFly36AttachedOnJava21 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return wildFly("36.0.1.Final").on(21).attached();
        }
    }
}

package io.synfinance.it.servers;

import io.synfinance.it.harness.HttpServerContract;
import io.synfinance.it.harness.OsgiFramework;
import io.synfinance.it.harness.ServerApp;
import io.synfinance.it.harness.ServerApp.Kind;
import org.junit.jupiter.api.Nested;

/** Containers of OSGi, whose bundles see the packages that they name and those below {@code java.}. */
class OsgiIT {

    private static final String NO_UPGRADE = "an upgrade by a servlet is not answered";

    /** Pax Web on Jetty 9.4. */
    static ServerApp karaf() {
        return ServerApp.bundle(new Karaf("4.4.10"), "osgi", "servlets")
                .libraries("javax.servlet:javax.servlet-api:4.0.1", "org.osgi:osgi.core:8.0.0")
                .javax()
                .cannot(Kind.WEBSOCKET, NO_UPGRADE);
    }

    /** Felix HTTP on Jetty 12. */
    static ServerApp felixHttp(String framework) {
        OsgiFramework container = new OsgiFramework(
                framework,
                "org.ops4j.pax.logging:pax-logging-api:2.3.2",
                "commons-io:commons-io:2.19.0",
                "commons-fileupload:commons-fileupload:1.6.0",
                "org.apache.felix:org.apache.felix.http.servlet-api:6.1.0",
                "org.apache.felix:org.apache.felix.http.jetty12:1.1.0");
        return ServerApp.bundle(container, "osgi", "servlets")
                .libraries("jakarta.servlet:jakarta.servlet-api:6.0.0", "org.osgi:osgi.core:8.0.0")
                .release(11)
                .cannot(Kind.HTTP2, "the server speaks HTTP/2 with TLS only")
                .cannot(Kind.WEBSOCKET, NO_UPGRADE);
    }

    @Nested
    class KarafOnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return karaf().on(17);
        }
    }

    @Nested
    class FelixOnJava17 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return felixHttp("org.apache.felix:org.apache.felix.main:7.0.5").on(17);
        }
    }

    @Nested
    class EquinoxAttachedOnJava21 extends HttpServerContract {
        @Override
        protected ServerApp server() {
            return felixHttp("org.eclipse.platform:org.eclipse.osgi:3.18.600")
                    .on(21)
                    .attached();
        }
    }
}

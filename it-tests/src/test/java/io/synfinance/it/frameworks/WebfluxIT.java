package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Spring WebFlux 5 to 7 in Spring Boot on Reactor Netty, and on Tomcat, Jetty and Undertow. */
class WebfluxIT {

    private static final String STARTER = "org.springframework.boot:spring-boot-starter-webflux:";

    private static ServerApp app() {
        return ServerApp.of("apps.webflux.WebfluxApp", "webflux");
    }

    /** A server on the class path is preferred to Reactor Netty. */
    private static ServerApp boot35On(String server) {
        return app().libraries(
                        "org.springframework.boot:spring-boot-starter-json:3.5.7",
                        "org.springframework:spring-webflux:6.2.12",
                        "org.springframework.boot:spring-boot-starter-reactor-netty:3.5.7",
                        server)
                .release(17)
                .on(17);
    }

    @Nested
    class Boot27 extends RouteContract {
        @Override
        protected ServerApp server() {
            return app().libraries(STARTER + "2.7.18").on(17);
        }
    }

    @Nested
    class Boot35 extends RouteContract {
        @Override
        protected ServerApp server() {
            return app().libraries(STARTER + "3.5.7").release(17).on(17);
        }
    }

    @Nested
    class Boot4 extends RouteContract {
        @Override
        protected ServerApp server() {
            return app().libraries(STARTER + "4.0.0").release(17).on(25);
        }
    }

    @Nested
    class Boot35OnTomcat extends RouteContract {
        @Override
        protected ServerApp server() {
            return boot35On("org.apache.tomcat.embed:tomcat-embed-core:10.1.59");
        }
    }

    @Nested
    class Boot35OnJetty extends RouteContract {
        @Override
        protected ServerApp server() {
            return boot35On("org.springframework.boot:spring-boot-starter-jetty:3.5.7");
        }
    }

    @Nested
    class Boot35OnUndertow extends RouteContract {
        @Override
        protected ServerApp server() {
            return boot35On("io.undertow:undertow-core:2.3.18.Final");
        }
    }
}

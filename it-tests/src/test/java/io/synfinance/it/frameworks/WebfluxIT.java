package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Spring WebFlux 5 to 7 in Spring Boot on Reactor Netty, and on Tomcat. */
class WebfluxIT {

    private static final String STARTER = "org.springframework.boot:spring-boot-starter-webflux:";

    private static ServerApp app() {
        return ServerApp.of("apps.webflux.WebfluxApp", "webflux");
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
            return app().libraries(
                            "org.springframework.boot:spring-boot-starter-json:3.5.7",
                            "org.springframework:spring-webflux:6.2.12",
                            "org.springframework.boot:spring-boot-starter-reactor-netty:3.5.7",
                            "org.apache.tomcat.embed:tomcat-embed-core:10.1.59")
                    .release(17)
                    .on(17);
        }
    }
}

package io.synfinance.it.frameworks;

import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Ktor 2 and 3 on Netty: requests are counted at Netty's codecs, under the paths of routes whose handlers suspend. */
class KtorIT {

    private static ServerApp ktor(String version, String folder) {
        return ServerApp.of("apps.ktor.KtorAppKt", "ktor", folder)
                .libraries(
                        "io.ktor:ktor-server-netty-jvm:" + version, "io.ktor:ktor-server-status-pages-jvm:" + version);
    }

    @Nested
    class Ktor2 extends RouteContract {
        @Override
        protected ServerApp server() {
            return ktor("2.3.13", "ktor2").on(17);
        }
    }

    @Nested
    class Ktor3 extends RouteContract {
        @Override
        protected ServerApp server() {
            return ktor("3.2.3", "ktor3").on(25);
        }
    }
}

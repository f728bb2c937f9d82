package io.synfinance.it.frameworks;

import io.synfinance.it.harness.KtorApp;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Ktor 2 and 3: requests are counted at Netty's codecs or in CIO, under the paths of routes whose handlers suspend. */
class KtorIT {

    @Nested
    class Ktor2OnNetty extends RouteContract {
        @Override
        protected ServerApp server() {
            return KtorApp.ktor2().on(17);
        }
    }

    @Nested
    class Ktor3OnNetty extends RouteContract {
        @Override
        protected ServerApp server() {
            return KtorApp.ktor3().on(25);
        }
    }

    @Nested
    class Ktor3OnCio extends RouteContract {
        @Override
        protected ServerApp server() {
            return KtorApp.onCio(KtorApp.ktor3()).on(17);
        }
    }
}

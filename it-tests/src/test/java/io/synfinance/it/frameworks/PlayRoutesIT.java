package io.synfinance.it.frameworks;

import io.synfinance.it.harness.PlayApp;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.api.Nested;

/** Files of routes of Play 2.8 to 3.0, one of them included in the other. */
class PlayRoutesIT {

    @Nested
    class Play30OnPekko extends RouteContract {
        @Override
        protected ServerApp server() {
            return PlayApp.play30().on(17);
        }
    }

    @Nested
    class Play28OnNetty extends RouteContract {
        @Override
        protected ServerApp server() {
            return PlayApp.onNetty(PlayApp.play28()).on(11);
        }
    }

    @Nested
    class Play29OnAkka extends RouteContract {
        @Override
        protected ServerApp server() {
            return PlayApp.play29().on(17);
        }
    }
}

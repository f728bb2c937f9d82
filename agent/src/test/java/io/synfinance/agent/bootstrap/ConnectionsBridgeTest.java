package io.synfinance.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsBridgeTest {

    private final Sum first = new Sum();
    private final Sum second = new Sum();

    @AfterEach
    void uninstall() {
        ConnectionsBridge.uninstall();
    }

    @Test
    void aConnectionIsTakenOffWhereItWasCounted() {
        ConnectionsBridge.install(first);
        Runnable older = ConnectionsBridge.counted("http");

        // when
        ConnectionsBridge.install(second);
        Runnable newer = ConnectionsBridge.counted("http");
        older.run();
        // then
        assertThat(first.open).isZero();
        assertThat(second.open).isEqualTo(1);

        // when
        newer.run();
        // then
        assertThat(second.open).isZero();
    }

    private static final class Sum extends ConnectionsBridge {

        private int open;

        @Override
        protected void add(String type, int by) {
            assertThat(type).isEqualTo("http");
            open += by;
        }
    }
}

package io.synfinance.agent.bootstrap;

import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdkExchangesTest {

    @Test
    void whatIsForgottenIsCollectedThoughItsThreadLives() {
        // when
        Supplier<List<WeakReference<Object>>> inFlight = () -> {
            Object exchange = new Object();
            Object connection = new Object();
            JdkExchanges.arrived("GET /slow HTTP/1.1");
            JdkExchanges.bind(exchange, connection, 0);
            return List.of(new WeakReference<>(exchange), new WeakReference<>(connection));
        };
        List<WeakReference<Object>> objects = inFlight.get();
        JdkExchanges.forget();

        // then
        await().until(() -> {
            System.gc();
            return objects.stream().allMatch(object -> object.get() == null);
        });
        JdkExchanges.leaving();
    }
}

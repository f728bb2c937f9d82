package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Is told which route has accepted the request of this thread. */
final class Routes implements Predicate<Object>, BiConsumer<Object, Object> {

    @Override
    public boolean test(Object match) {
        return HelidonTypes.isAccepted(match);
    }

    @Override
    public void accept(Object route, Object matcher) {
        ThreadRequest request = ThreadRequest.current();
        if (request != null) {
            HttpBridge.passing(request.observation(), null, Templates.of(route, matcher));
        }
    }
}

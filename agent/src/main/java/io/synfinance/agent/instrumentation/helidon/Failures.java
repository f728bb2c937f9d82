package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.Consumer;

/** Is told what the application threw and has no handler for. */
final class Failures implements Consumer<Throwable> {

    @Override
    public void accept(Throwable thrown) {
        ThreadRequest request = ThreadRequest.current();
        if (request != null) {
            HttpBridge.failed(request.observation(), thrown);
        }
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.HttpBridge;

/** Is told that no route takes the request, so none that it has passed is its route. */
final class NoRoute implements Runnable {

    @Override
    public void run() {
        ThreadRequest request = ThreadRequest.current();
        if (request != null) {
            HttpBridge.passed(request.observation());
        }
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.HttpBridge;

/** Hands on the request of this thread. */
final class JaxRsRequests implements Runnable {

    @Override
    public void run() {
        ThreadRequest request = ThreadRequest.current();
        HttpBridge.arriving(request == null ? null : request.observation());
    }
}

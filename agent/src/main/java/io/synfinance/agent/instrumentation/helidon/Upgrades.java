package io.synfinance.agent.instrumentation.helidon;

import java.util.function.Consumer;

/** Counts a request that has become a WebSocket. */
final class Upgrades implements Consumer<Object> {

    private static final int SWITCHING_PROTOCOLS = 101;

    @Override
    public void accept(Object prologue) {
        ThreadRequest request = ThreadRequest.start(null);
        request.prologue(prologue);
        request.status(SWITCHING_PROTOCOLS);
        ThreadRequest.end();
    }
}

package io.synfinance.agent.instrumentation.ktor;

import io.ktor.server.application.ApplicationCall;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;

/** Notes what calls have failed with. */
final class Failures implements BiConsumer<ApplicationCall, Throwable> {

    @Override
    public void accept(ApplicationCall call, Throwable thrown) {
        HttpBridge.failed(ObservedCalls.observationOf(call), thrown);
    }
}

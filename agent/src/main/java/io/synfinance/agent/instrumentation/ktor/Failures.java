package io.synfinance.agent.instrumentation.ktor;

import io.ktor.server.application.ApplicationCall;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Notes what calls have failed with. */
final class Failures implements BiConsumer<ApplicationCall, Throwable> {

    @Override
    public void accept(ApplicationCall call, Throwable thrown) {
        if (!isOfTheConnection(call, thrown)) {
            HttpBridge.failed(ObservedCalls.observationOf(call), thrown);
        }
    }

    /** On CIO, Ktor too takes it for a client that has left, and no failure, if an answer cannot go on. */
    private static boolean isOfTheConnection(ApplicationCall call, Throwable thrown) {
        return thrown instanceof IOException
                && CioCall.of(call) != null
                && call.getResponse().isCommitted();
    }
}

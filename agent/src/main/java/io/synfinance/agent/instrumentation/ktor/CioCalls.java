package io.synfinance.agent.instrumentation.ktor;

import io.ktor.server.application.ApplicationCall;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Is told of calls of the CIO engine as they are made, each with the channel of its body, and when they are over. */
final class CioCalls implements BiConsumer<ApplicationCall, Object>, Consumer<ApplicationCall> {

    @Override
    public void accept(ApplicationCall call, Object input) {
        CioCall.start(call, input);
    }

    @Override
    public void accept(ApplicationCall call) {
        CioCall started = CioCall.of(call);
        if (started != null) {
            started.end();
        }
    }
}

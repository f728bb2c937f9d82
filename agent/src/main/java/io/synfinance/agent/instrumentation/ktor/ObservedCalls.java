package io.synfinance.agent.instrumentation.ktor;

import io.ktor.server.application.ApplicationCall;
import io.ktor.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Puts observations into the attributes of calls, where the others find them. */
final class ObservedCalls implements BiConsumer<ApplicationCall, Object> {

    private static final AttributeKey<Object> OBSERVATION = new AttributeKey<>(HttpBridge.ATTRIBUTE);

    @Override
    public void accept(ApplicationCall call, Object observation) {
        put(call, observation);
    }

    static void put(ApplicationCall call, Object observation) {
        call.getAttributes().put(OBSERVATION, observation);
    }

    static @Nullable Object observationOf(ApplicationCall call) {
        return call.getAttributes().getOrNull(OBSERVATION);
    }
}

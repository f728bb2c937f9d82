package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Gives a call the observation of the request that arrives on this thread. */
final class CallAdvice {

    private CallAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Origin Class<?> woven, @Advice.This Object call) {
        Object observation = HttpBridge.arriving();
        if (HttpBridge.isInFlight(observation)) {
            ((BiConsumer<Object, Object>) Companions.of(woven)).accept(call, observation);
        }
    }
}

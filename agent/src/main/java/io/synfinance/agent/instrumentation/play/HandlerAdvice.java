package io.synfinance.agent.instrumentation.play;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Gives a request its observation before the application sees it, and names the route with the handler. */
final class HandlerAdvice {

    private HandlerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(value = 0, readOnly = false, typing = Assigner.Typing.DYNAMIC) Object request) {
        Object observation = HttpBridge.arriving();
        if (HttpBridge.isInFlight(observation)) {
            request = ((BiFunction<Object, Object, Object>) Companions.of(woven)).apply(request, observation);
        }
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Origin Class<?> woven, @Advice.Return Object requestAndHandler) {
        ((Consumer<Object>) Companions.of(woven)).accept(requestAndHandler);
    }
}

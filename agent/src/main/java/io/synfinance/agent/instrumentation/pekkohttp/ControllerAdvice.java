package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.bytebuddy.asm.Advice;

/** Sees the logic that a connection makes of the stage that pairs requests with answers. */
final class ControllerAdvice {

    private ControllerAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.This Object stage,
            @Advice.Argument(0) Object attributes,
            @Advice.Return Object made) {
        Object controllers = Companions.of(woven);
        if (((Predicate<Object>) controllers).test(attributes)) {
            ((BiConsumer<Object, Object>) controllers).accept(stage, made);
        }
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Sees which route has accepted a request; the last one is the one that answers. */
final class RouteAdvice {

    private RouteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.This Object route,
            @Advice.FieldValue(value = "pathMatcher", typing = Typing.DYNAMIC) Object matcher,
            @Advice.Return(typing = Typing.DYNAMIC) Object result) {
        Object companion = Companions.of(woven);
        if (((Predicate<Object>) companion).test(result)) {
            ((BiConsumer<Object, Object>) companion).accept(route, matcher);
        }
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Remembers below which path a service has its routes. */
final class ServiceRouteAdvice {

    private ServiceRouteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.This Object service,
            @Advice.Argument(2) Object matcher,
            @Advice.Argument(3) Object routes) {
        ((Consumer<Object[]>) Companions.of(woven)).accept(new Object[] {service, matcher, routes});
    }
}

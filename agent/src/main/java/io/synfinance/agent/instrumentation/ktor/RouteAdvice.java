package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Names the route that a call has been given to. */
final class RouteAdvice {

    private RouteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven, @Advice.Argument(0) Object call, @Advice.Argument(1) Object route) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(call, route);
    }
}

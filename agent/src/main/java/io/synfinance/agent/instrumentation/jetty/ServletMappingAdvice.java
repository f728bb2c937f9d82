package io.synfinance.agent.instrumentation.jetty;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.util.function.BiFunction;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Names the servlet mapping that the request matched, before filters and servlet run. */
final class ServletMappingAdvice {

    private ServletMappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.This Object handler,
            @Advice.Argument(0) String target,
            @Advice.Argument(2) HttpServletRequest request) {
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        // The page for an error is no route, least of all for what was rejected before it had one.
        if (HttpBridge.isInFlight(observation)
                && !HttpBridge.isRouted(observation)
                && request.getDispatcherType() != DispatcherType.ERROR) {
            HttpBridge.route(
                    observation,
                    request.getContextPath(),
                    ((BiFunction<Object, String, String>) Companions.of(woven)).apply(handler, target),
                    HttpObservation.SERVLET_MAPPING);
        }
    }
}

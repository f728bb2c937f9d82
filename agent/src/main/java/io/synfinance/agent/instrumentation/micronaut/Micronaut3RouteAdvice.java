package io.synfinance.agent.instrumentation.micronaut;

import io.micronaut.http.HttpRequest;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import net.bytebuddy.asm.Advice;

/** The same in Micronaut 3, which has put the template into an attribute of the request before. */
final class Micronaut3RouteAdvice {

    private Micronaut3RouteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) HttpRequest<?> request) {
        Object observation = HttpBridge.arriving();
        if (HttpBridge.isInFlight(observation)) {
            request.setAttribute(HttpBridge.ATTRIBUTE, observation);
            Object attribute =
                    request.getAttribute("micronaut.http.route.template").orElse(null);
            if (attribute != null) {
                String template = attribute.toString();
                int query = template.indexOf("{?");
                HttpBridge.route(
                        observation,
                        "",
                        query < 0 ? template : template.substring(0, query),
                        HttpObservation.FRAMEWORK_ROUTE);
            }
        }
    }
}

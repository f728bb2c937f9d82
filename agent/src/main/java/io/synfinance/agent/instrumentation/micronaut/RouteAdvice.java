package io.synfinance.agent.instrumentation.micronaut;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.UriRouteMatch;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Names the template that matched, without the variables of the query. */
final class RouteAdvice {

    private RouteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) HttpRequest<?> request, @Advice.Return @Nullable UriRouteMatch<?, ?> match) {
        Object observation = HttpBridge.arriving();
        if (HttpBridge.isInFlight(observation)) {
            request.setAttribute(HttpBridge.ATTRIBUTE, observation);
            if (match != null) {
                String template = match.getRouteInfo().getUriMatchTemplate().toString();
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

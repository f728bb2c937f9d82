package io.synfinance.agent.instrumentation.spark;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import spark.route.HttpMethod;
import spark.routematch.RouteMatch;

/** Names the path of the route that matched; what matches as a filter is no route. */
final class RouteMatchAdvice {

    private RouteMatchAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.Argument(0) RouteMatch match, @Advice.FieldValue("servletRequest") HttpServletRequest request) {
        HttpMethod method = match.getHttpMethod();
        if (method != HttpMethod.before && method != HttpMethod.after && method != HttpMethod.afterafter) {
            String contextPath = request.getContextPath();
            HttpBridge.route(
                    request.getAttribute(HttpBridge.ATTRIBUTE),
                    contextPath == null ? "" : contextPath,
                    match.getMatchUri(),
                    HttpObservation.FRAMEWORK_ROUTE);
        }
    }
}

package io.synfinance.agent.instrumentation.springmvc;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/**
 * Names the pattern that the handler mapping left in the request. It is relative to the dispatcher's own mapping, which
 * has a path of its own if it is a prefix, that is where the request has a path info.
 */
final class HandlerMappingAdvice {

    private HandlerMappingAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.Argument(0) HttpServletRequest request) {
        // The page for an error is no route, least of all for what was rejected before it had one.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return;
        }
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        HttpBridge.route(
                request.getAttribute(HttpBridge.ATTRIBUTE),
                request.getPathInfo() == null
                        ? request.getServletContext().getContextPath()
                        : request.getServletContext().getContextPath().concat(request.getServletPath()),
                pattern == null ? null : pattern.toString(),
                HttpObservation.FRAMEWORK_ROUTE);
    }
}

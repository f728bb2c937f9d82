package io.synfinance.agent.instrumentation.jetty12;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServletMapping;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Names the servlet mapping that the request matched, before filters and servlet run. */
final class ServletMappingAdvice {

    private ServletMappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(2) HttpServletRequest request) {
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        // The page for an error is no route, least of all for what was rejected before it had one.
        if (!HttpBridge.isRouted(observation) && request.getDispatcherType() != DispatcherType.ERROR) {
            HttpServletMapping mapping = request.getHttpServletMapping();
            HttpBridge.servletMapping(
                    observation,
                    request.getContextPath(),
                    mapping == null || mapping.getMappingMatch() == null
                            ? null
                            : mapping.getMappingMatch().name(),
                    request.getServletPath());
        }
    }
}

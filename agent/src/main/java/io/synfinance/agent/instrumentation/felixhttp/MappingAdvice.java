package io.synfinance.agent.instrumentation.felixhttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.DispatcherType;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.MappingMatch;
import net.bytebuddy.asm.Advice;

/** Names the mapping of the servlet that a request is about to come to; that of a forward or include does not count. */
final class MappingAdvice {

    private MappingAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This HttpServletRequest request) {
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        if (match != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            HttpBridge.servletMapping(
                    request.getAttribute(HttpBridge.ATTRIBUTE),
                    request.getContextPath(),
                    match.name(),
                    request.getServletPath());
        }
    }
}

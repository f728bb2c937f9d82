package io.synfinance.agent.instrumentation.felixhttp;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Names the mapping of the servlet that a request is about to come to; that of a forward comes later, and does not count. */
final class MappingAdvice {

    private MappingAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(@Advice.This HttpServletRequest request) {
        HttpBridge.servletMapping(
                request.getAttribute(HttpBridge.ATTRIBUTE),
                request.getContextPath(),
                request.getHttpServletMapping().getMappingMatch().name(),
                request.getServletPath());
    }
}

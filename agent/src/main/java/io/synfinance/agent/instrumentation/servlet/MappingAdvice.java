package io.synfinance.agent.instrumentation.servlet;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.ServletRegistration;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Names the mapping of the first servlet that a request comes to, if it has started here. */
final class MappingAdvice {

    private MappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.This HttpServlet servlet, @Advice.Argument(0) ServletRequest request) {
        Object observation = request.getAttribute(ServletInstrumentation.UNMAPPED);
        if (observation == null) {
            return;
        }
        request.removeAttribute(ServletInstrumentation.UNMAPPED); // what it is forwarded to is not its mapping
        ServletRegistration registration = request.getServletContext().getServletRegistration(servlet.getServletName());
        if (registration != null) {
            HttpBridge.servletMapping(
                    observation,
                    ((HttpServletRequest) request).getContextPath(),
                    registration.getMappings(),
                    ((HttpServletRequest) request).getServletPath());
        }
    }
}

package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.MappingMatch;
import net.bytebuddy.asm.Advice;

/** Names the servlet mapping that the request matched, before filters and servlet run. */
final class GlassFishMappingAdvice {

    private GlassFishMappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Object catalina) {
        HttpServletRequest request = (HttpServletRequest) catalina;
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        MappingMatch match =
                observation == null ? null : request.getHttpServletMapping().getMappingMatch();
        if (match != null) {
            HttpBridge.servletMapping(observation, request.getContextPath(), match.name(), request.getServletPath());
        }
    }
}

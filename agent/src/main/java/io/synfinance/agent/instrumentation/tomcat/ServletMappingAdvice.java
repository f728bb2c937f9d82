package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.apache.catalina.connector.Request;
import org.apache.catalina.mapper.MappingData;

/** Names the servlet mapping that the request matched, before filters and servlet run. */
final class ServletMappingAdvice {

    private ServletMappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request) {
        MappingData mapping = request.getMappingData();
        HttpBridge.servletMapping(
                request.getCoyoteRequest().getAttribute(HttpBridge.ATTRIBUTE),
                mapping.context.getPath(),
                mapping.matchType == null ? null : mapping.matchType.name(),
                mapping.wrapperPath.toString());
    }
}

package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.Arrays;
import net.bytebuddy.asm.Advice;
import org.apache.catalina.connector.Request;
import org.apache.catalina.mapper.MappingData;

/** As {@link ServletMappingAdvice} for Tomcat 8.5, which tells what was matched in a type of its own. */
final class Tomcat85MappingAdvice {

    private Tomcat85MappingAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request) {
        MappingData mapping = request.getMappingData();
        HttpBridge.servletMapping(
                request.getCoyoteRequest().getAttribute(HttpBridge.ATTRIBUTE),
                mapping.context.getPath(),
                Arrays.asList(mapping.wrapper.findMappings()),
                mapping.wrapperPath.toString());
    }
}

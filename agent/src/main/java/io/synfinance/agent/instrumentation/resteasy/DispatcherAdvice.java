package io.synfinance.agent.instrumentation.resteasy;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Notes the path of the web application and of the servlet, which paths of resources do not hold. */
final class DispatcherAdvice {

    private DispatcherAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Argument(1) HttpServletRequest request,
            @Advice.FieldValue("servletMappingPrefix") @Nullable String servletPath) {
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        HttpBridge.mountAt(observation, request.getContextPath());
        HttpBridge.mount(observation, servletPath);
    }
}

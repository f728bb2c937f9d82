package io.synfinance.agent.instrumentation.struts;

import com.opensymphony.xwork2.ActionProxy;
import com.opensymphony.xwork2.config.Configuration;
import com.opensymphony.xwork2.config.entities.ActionConfig;
import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/**
 * Names the action as it is configured, which is a pattern if it has one. The namespace is that of its package: the one
 * of the proxy is whatever the client asked for, if the action is in the default namespace.
 */
final class ActionAdvice {

    private ActionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.This ActionProxy proxy, @Advice.FieldValue("configuration") Configuration configuration) {
        HttpServletRequest request = (HttpServletRequest) proxy.getInvocation()
                .getInvocationContext()
                .get("com.opensymphony.xwork2.dispatcher.HttpServletRequest");
        if (request != null) {
            ActionConfig action = proxy.getConfig();
            Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
            HttpBridge.mountAt(observation, request.getContextPath());
            HttpBridge.mount(
                    observation,
                    configuration.getPackageConfig(action.getPackageName()).getNamespace());
            HttpBridge.mounted(observation, action.getName());
        }
    }
}

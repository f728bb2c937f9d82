package io.synfinance.agent.instrumentation.cxf;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Message;

/** Names the operation that was chosen; below one that only locates a resource, the route is still to come. */
final class OperationAdvice {

    private OperationAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Message message, @Advice.Argument(2) OperationResourceInfo operation) {
        Object request = message.get("HTTP.REQUEST");
        if (!(request instanceof HttpServletRequest)) {
            return;
        }
        Object observation = ((HttpServletRequest) request).getAttribute(HttpBridge.ATTRIBUTE);
        Object base = message.get(Message.BASE_PATH);
        HttpBridge.mountAt(observation, base == null ? "" : base.toString());
        HttpBridge.mount(
                observation, operation.getClassResourceInfo().getURITemplate().getValue());
        String template = operation.getURITemplate().getValue();
        if (operation.isSubResourceLocator()) {
            HttpBridge.mount(observation, template);
        } else {
            HttpBridge.mounted(observation, template);
        }
    }
}

package io.synfinance.agent.instrumentation.cxf;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/** Names the operation of a nested resource; the outermost one is named already. */
final class NestedOperationAdvice {

    private NestedOperationAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Exchange exchange) {
        Message message = exchange.getInMessage();
        Object request = message == null ? null : message.get("HTTP.REQUEST");
        OperationResourceInfo operation = exchange.get(OperationResourceInfo.class);
        if (operation == null || !(request instanceof HttpServletRequest)) {
            return;
        }
        Object observation = ((HttpServletRequest) request).getAttribute(HttpBridge.ATTRIBUTE);
        Object located = exchange.get("io.synfinance.agent.located");
        if (located != null) {
            String template = operation.getURITemplate().getValue();
            if (operation.isSubResourceLocator()) {
                HttpBridge.mount(observation, template);
            } else {
                HttpBridge.mounted(observation, template);
            }
        } else if (operation.isSubResourceLocator()) {
            exchange.put("io.synfinance.agent.located", operation);
        }
    }
}

package io.synfinance.agent.instrumentation.resteasy;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.metadata.ResourceMethod;

/** Names the path of the method, behind what was noted before. */
final class InvokerAdvice {

    private InvokerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) HttpRequest request, @Advice.FieldValue("method") ResourceMethod method) {
        HttpBridge.mounted(request.getAttribute(HttpBridge.ATTRIBUTE), method.getFullpath());
    }
}

package io.synfinance.agent.instrumentation.resteasy;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.metadata.ResourceLocator;

/** Notes the path of a locator; what it has found is relative to it. */
final class LocatorAdvice {

    private LocatorAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) HttpRequest request, @Advice.FieldValue("method") ResourceLocator locator) {
        HttpBridge.mount(request.getAttribute(HttpBridge.ATTRIBUTE), locator.getFullpath());
    }
}

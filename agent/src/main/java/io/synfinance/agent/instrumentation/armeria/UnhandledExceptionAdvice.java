package io.synfinance.agent.instrumentation.armeria;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;

/** Notes an exception that the application has no handler for. */
final class UnhandledExceptionAdvice {

    private UnhandledExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) ServiceRequestContext context, @Advice.Argument(1) Throwable thrown) {
        HttpBridge.failed(context.attr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE)), thrown);
    }
}

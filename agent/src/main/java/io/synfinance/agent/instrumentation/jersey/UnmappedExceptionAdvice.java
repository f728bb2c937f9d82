package io.synfinance.agent.instrumentation.jersey;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.glassfish.jersey.server.internal.process.MappableException;
import org.glassfish.jersey.server.internal.process.RequestProcessingContext;

/** Notes what the application threw and has no mapper for: the method throws it again. */
final class UnmappedExceptionAdvice {

    private UnmappedExceptionAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(
            @Advice.FieldValue("processingContext") RequestProcessingContext context, @Advice.Thrown Throwable thrown) {
        if (thrown != null) {
            HttpBridge.failed(
                    context.request().getProperty(HttpBridge.ATTRIBUTE),
                    thrown instanceof MappableException && thrown.getCause() != null ? thrown.getCause() : thrown);
        }
    }
}

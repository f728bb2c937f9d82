package io.synfinance.agent.instrumentation.javalin;

import io.javalin.http.Context;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/**
 * Notes an exception that the application has no handler for, of Javalin 5 to 7; one of Javalin's own that stands for a
 * status is none. Says {@code jakarta}, which these versions all do.
 */
final class ExceptionAdvice {

    private ExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Argument(0) Context context,
            @Advice.Argument(1) Throwable thrown,
            @Advice.FieldValue("handlers") Map<?, ?> handlers) {
        boolean handled = false;
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            handled = handled
                    || handlers.containsKey(type)
                    || type.getName().equals("io.javalin.http.HttpResponseException");
        }
        if (!handled) {
            HttpBridge.failed(context.req().getAttribute(HttpBridge.ATTRIBUTE), thrown);
        }
    }
}

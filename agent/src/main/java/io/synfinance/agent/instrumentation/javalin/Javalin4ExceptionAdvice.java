package io.synfinance.agent.instrumentation.javalin;

import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** As {@link ExceptionAdvice}, of Javalin 4, whose context is a class where the later ones have an interface. */
final class Javalin4ExceptionAdvice {

    private Javalin4ExceptionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.Argument(0) Exception thrown,
            @Advice.Argument(1) Object context,
            @Advice.FieldValue("handlers") Map<?, ?> handlers)
            throws ReflectiveOperationException {
        boolean handled = false;
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            handled = handled
                    || handlers.containsKey(type)
                    || type.getName().equals("io.javalin.http.HttpResponseException");
        }
        if (!handled) {
            HttpServletRequest request =
                    (HttpServletRequest) context.getClass().getField("req").get(context);
            HttpBridge.failed(request.getAttribute(HttpBridge.ATTRIBUTE), thrown);
        }
    }
}

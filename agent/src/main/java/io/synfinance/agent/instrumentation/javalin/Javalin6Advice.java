package io.synfinance.agent.instrumentation.javalin;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Names the path of the endpoint of Javalin 5 or 6, which calls its filters BEFORE, AFTER, BEFORE_MATCHED and the like. */
final class Javalin6Advice {

    private Javalin6Advice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.FieldValue("req") HttpServletRequest request,
            @Advice.FieldValue("handlerType") Object type,
            @Advice.FieldValue("endpointHandlerPath") @Nullable String path) {
        String name = type.toString();
        if (!name.startsWith("BEFORE") && !name.startsWith("AFTER")) {
            HttpBridge.route(request.getAttribute(HttpBridge.ATTRIBUTE), "", path, HttpObservation.FRAMEWORK_ROUTE);
        }
    }
}

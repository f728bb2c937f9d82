package io.synfinance.agent.instrumentation.javalin;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Names the path of the endpoint of Javalin 5 or 6; it is empty as long as only filters have matched. */
final class Javalin6Advice {

    private Javalin6Advice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.FieldValue("req") HttpServletRequest request,
            @Advice.FieldValue("endpointHandlerPath") @Nullable String path) {
        HttpBridge.route(request.getAttribute(HttpBridge.ATTRIBUTE), "", path, HttpObservation.FRAMEWORK_ROUTE);
    }
}

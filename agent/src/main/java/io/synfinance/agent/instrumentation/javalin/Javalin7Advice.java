package io.synfinance.agent.instrumentation.javalin;

import io.javalin.router.Endpoint;
import io.javalin.router.Endpoints;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Names the path of the endpoint of Javalin 7; there is none as long as only filters have matched. */
final class Javalin7Advice {

    private Javalin7Advice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    static void onExit(
            @Advice.FieldValue("req") HttpServletRequest request, @Advice.FieldValue("endpoints") Endpoints endpoints) {
        Endpoint endpoint = endpoints.lastHttpEndpoint();
        if (endpoint != null) {
            HttpBridge.route(
                    request.getAttribute(HttpBridge.ATTRIBUTE), "", endpoint.path, HttpObservation.FRAMEWORK_ROUTE);
        }
    }
}

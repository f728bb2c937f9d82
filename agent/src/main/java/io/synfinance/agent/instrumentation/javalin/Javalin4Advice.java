package io.synfinance.agent.instrumentation.javalin;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Names the path of the endpoint that Javalin 4 is about to call. */
final class Javalin4Advice {

    private Javalin4Advice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) String path, @Advice.FieldValue("req") HttpServletRequest request) {
        HttpBridge.route(request.getAttribute(HttpBridge.ATTRIBUTE), "", path, HttpObservation.FRAMEWORK_ROUTE);
    }
}

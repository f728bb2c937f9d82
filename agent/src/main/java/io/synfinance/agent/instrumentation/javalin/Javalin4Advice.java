package io.synfinance.agent.instrumentation.javalin;

import io.synfinance.agent.bootstrap.HttpBridge;
import javax.servlet.http.HttpServletRequest;
import net.bytebuddy.asm.Advice;

/** Notes each handler that a request of Javalin 4 comes to; the last one is the endpoint, or the notice that there is none. */
final class Javalin4Advice {

    private Javalin4Advice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.FieldValue("req") HttpServletRequest request, @Advice.Argument(0) String path) {
        Object observation = request.getAttribute(HttpBridge.ATTRIBUTE);
        if (path.startsWith("No handler matched")) {
            HttpBridge.passed(observation);
        } else {
            HttpBridge.passing(observation, "", path);
        }
    }
}

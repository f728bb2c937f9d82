package io.synfinance.agent.instrumentation.tomcat;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.apache.coyote.Request;

/** Starts a request as the connector hands it over; the connector clears the attribute before it reuses the object. */
final class ServiceAdvice {

    private ServiceAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) Request request) {
        request.setAttribute(HttpBridge.ATTRIBUTE, HttpBridge.start());
    }
}

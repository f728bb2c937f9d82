package io.synfinance.agent.instrumentation.armeria;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.netty.util.AttributeKey;
import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import net.bytebuddy.asm.Advice;

/** Gives the context the observation of the request that arrives on this thread, and names its route. */
final class ContextAdvice {

    private ContextAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) ServiceRequestContext context) {
        Object observation = HttpBridge.arriving();
        if (HttpBridge.isInFlight(observation)) {
            context.setAttr(AttributeKey.valueOf(HttpBridge.ATTRIBUTE), observation);
            HttpBridge.route(
                    observation, "", context.config().route().patternString(), HttpObservation.FRAMEWORK_ROUTE);
        }
    }
}

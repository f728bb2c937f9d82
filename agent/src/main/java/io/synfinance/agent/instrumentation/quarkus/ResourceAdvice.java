package io.synfinance.agent.instrumentation.quarkus;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.vertx.ext.web.RoutingContext;
import net.bytebuddy.asm.Advice;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Names the template of a method; one without an HTTP method is a locator, and what it has found is relative to it. */
final class ResourceAdvice {

    private ResourceAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(
            @Advice.This ResteasyReactiveRequestContext context,
            @Advice.Argument(0) RuntimeResource resource,
            @Advice.Argument(1) boolean foundByLocator) {
        Object observation = context.unwrap(RoutingContext.class).get(HttpBridge.ATTRIBUTE);
        if (!foundByLocator) {
            HttpBridge.mountAt(observation, context.getDeployment().getPrefix());
        }
        if (resource.getClassPath() != null) {
            HttpBridge.mount(observation, resource.getClassPath().template);
        }
        if (resource.getHttpMethod() == null) {
            HttpBridge.mount(observation, resource.getPath().template);
        } else {
            HttpBridge.mounted(observation, resource.getPath().template);
        }
    }
}

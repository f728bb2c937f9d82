package io.synfinance.agent.instrumentation.jersey;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Jersey: the route is known when the routing stage is through. */
public final class JerseyInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.jersey.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.glassfish.jersey.server.internal.routing.RoutingStage",
                        named("apply"),
                        PACKAGE + "RoutingAdvice"),
                new Hook(
                        "org.glassfish.jersey.server.ServerRuntime$Responder",
                        named("mapException"),
                        PACKAGE + "UnmappedExceptionAdvice"));
    }
}

package io.synfinance.agent.instrumentation.quarkus;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/**
 * Quarkus: all its requests come through Vert.x Web, which names reactive routes; Quarkus REST (RESTEasy Reactive) names
 * its resources when a request starts over with what has matched.
 */
public final class QuarkusInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.quarkus.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext",
                        named("restart").and(takesArguments(2)).and(takesArgument(1, boolean.class)),
                        PACKAGE + "ResourceAdvice"),
                new Hook(
                        "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                        named("handle").and(takesArgument(0, named("io.vertx.ext.web.RoutingContext"))),
                        PACKAGE + "UnhandledFailureAdvice"));
    }
}

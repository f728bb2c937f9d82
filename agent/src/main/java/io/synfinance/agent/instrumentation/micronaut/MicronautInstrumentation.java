package io.synfinance.agent.instrumentation.micronaut;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Micronaut: the route is found as the request arrives, on Netty's thread; the rest finds the observation in the request. */
public final class MicronautInstrumentation implements LibraryInstrumentation {

    private static final String EXECUTOR = "io.micronaut.http.server.RouteExecutor";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.micronaut.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(EXECUTOR, named("findRouteMatch").and(takesArguments(1)), PACKAGE + "RouteAdvice")
                        .ofSomeVersions(),
                new Hook(
                                EXECUTOR,
                                named("executeRoute").and(takesArgument(1, boolean.class)),
                                PACKAGE + "Micronaut3RouteAdvice")
                        .ofSomeVersions(),
                new Hook(
                        EXECUTOR,
                        named("createDefaultErrorResponse").and(takesArguments(2)),
                        PACKAGE + "UnhandledErrorAdvice"));
    }
}

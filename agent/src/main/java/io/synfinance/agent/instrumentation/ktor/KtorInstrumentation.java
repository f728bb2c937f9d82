package io.synfinance.agent.instrumentation.ktor;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/**
 * Ktor, whose requests are counted at Netty's codecs: a call is made as the head of a request arrives, and goes through
 * coroutines from there, so it carries the observation itself.
 */
public final class KtorInstrumentation implements LibraryInstrumentation {

    private static final String KTOR = "io.ktor.server.";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.ktor.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        KTOR + "netty.NettyApplicationCall",
                        isConstructor(),
                        PACKAGE + "CallAdvice",
                        PACKAGE + "ObservedCalls"),
                route("RoutingApplicationCall"),
                route("RoutingPipelineCall"),
                new Hook(
                        KTOR + "engine.DefaultEnginePipelineKt",
                        named("handleFailure").and(takesArguments(3)),
                        PACKAGE + "FailureAdvice",
                        PACKAGE + "Failures"));
    }

    /** Of several constructors one calls the other, and the route is named once. */
    private static Hook route(String className) {
        return new Hook(KTOR + "routing." + className, isConstructor(), PACKAGE + "RouteAdvice", PACKAGE + "Routes");
    }
}

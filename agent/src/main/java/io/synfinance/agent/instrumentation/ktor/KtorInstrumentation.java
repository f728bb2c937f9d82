package io.synfinance.agent.instrumentation.ktor;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Ktor: on Netty, whose codecs count its requests, and on its own engine CIO. A call is made as the head of a request
 * arrives, and goes through coroutines from there, so it carries the observation itself.
 */
public final class KtorInstrumentation implements LibraryInstrumentation {

    private static final String KTOR = "io.ktor.server.";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.ktor.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                hook("netty.NettyApplicationCall", isConstructor(), "CallAdvice", "ObservedCalls"),
                route("RoutingApplicationCall"),
                route("RoutingPipelineCall"),
                hook(
                        "engine.DefaultEnginePipelineKt",
                        named("handleFailure").and(takesArguments(3)),
                        "FailureAdvice",
                        "Failures"),
                hook("cio.CIOApplicationCall", isConstructor(), "CioStartAdvice", "CioCalls"),
                hook("cio.CIOApplicationCall", nameStartsWith("release"), "CioEndAdvice", "CioCalls"),
                hook(
                        "cio.CIOApplicationResponse",
                        namedOneOf("respondFromBytes", "respondUpgrade"),
                        "CioAnswerAdvice",
                        "CioAnswers"),
                hook("cio.CIOApplicationResponse", named("responseChannel"), "CioStreamAdvice", "CioAnswers"),
                new Hook(
                        KTOR + "cio.backend.ServerPipelineKt",
                        named("respondBadRequest"),
                        PACKAGE + "CioRefusalAdvice"),
                new Hook(
                        "io.ktor.http.cio.ChunkedTransferEncodingKt",
                        nameStartsWith("writeChunk").and(takesArguments(5)),
                        PACKAGE + "CioChunkAdvice",
                        PACKAGE + "CioChunks"));
    }

    /** Of several constructors one calls the other, and the route is named once. */
    private static Hook route(String className) {
        return hook("routing." + className, isConstructor(), "RouteAdvice", "Routes");
    }

    private static Hook hook(
            String className, ElementMatcher<? super MethodDescription> methods, String advice, String companion) {
        return new Hook(KTOR + className, methods, PACKAGE + advice, PACKAGE + companion);
    }
}

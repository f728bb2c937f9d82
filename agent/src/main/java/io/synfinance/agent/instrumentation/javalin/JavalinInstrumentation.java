package io.synfinance.agent.instrumentation.javalin;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Javalin: its context is told of each endpoint that matches; filters are no routes. */
public final class JavalinInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.javalin.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "io.javalin.http.Context", named("setEndpointHandlerPath$javalin"), PACKAGE + "Javalin4Advice"),
                new Hook(
                        "io.javalin.http.ExceptionMapper",
                        named("handle$javalin"),
                        PACKAGE + "Javalin4ExceptionAdvice"),
                new Hook(
                                "io.javalin.http.servlet.JavalinServletContext",
                                named("update")
                                        .and(takesArgument(
                                                0,
                                                named("io.javalin.router.ParsedEndpoint")
                                                        .or(named("io.javalin.routing.HandlerEntry"))
                                                        .or(named("io.javalin.router.HandlerEntry")))),
                                PACKAGE + "Javalin6Advice")
                        .ofSomeVersions(),
                new Hook(
                                "io.javalin.http.servlet.JavalinServletContext",
                                named("update").and(takesArgument(0, named("io.javalin.router.Endpoint"))),
                                PACKAGE + "Javalin7Advice")
                        .ofSomeVersions(),
                new Hook(
                        "io.javalin.http.servlet.ExceptionMapper",
                        named("handle$javalin"),
                        PACKAGE + "ExceptionAdvice"),
                new Hook(
                        "io.javalin.router.exception.ExceptionMapper",
                        named("handle$javalin"),
                        PACKAGE + "ExceptionAdvice"));
    }
}

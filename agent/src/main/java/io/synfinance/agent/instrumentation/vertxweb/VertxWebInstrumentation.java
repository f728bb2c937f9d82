package io.synfinance.agent.instrumentation.vertxweb;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Vert.x Web: a request comes to one route after the other; Vert.x's requests themselves are counted at Netty's codecs. */
public final class VertxWebInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.vertxweb.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "io.vertx.ext.web.impl.RoutingContextImpl",
                        isConstructor().and(takesArgument(2, named("io.vertx.core.http.HttpServerRequest"))),
                        PACKAGE + "ContextAdvice"),
                new Hook(
                        "io.vertx.ext.web.impl.RoutingContextImpl",
                        named("checkHandleNoMatch"),
                        PACKAGE + "NoMatchAdvice"),
                new Hook("io.vertx.ext.web.impl.RouteState", named("handleContext"), PACKAGE + "RouteAdvice"),
                new Hook(
                        "io.vertx.ext.web.impl.RoutingContextImplBase",
                        named("unhandledFailure"),
                        PACKAGE + "UnhandledFailureAdvice"));
    }
}

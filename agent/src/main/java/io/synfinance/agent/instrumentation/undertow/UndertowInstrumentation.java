package io.synfinance.agent.instrumentation.undertow;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/**
 * Undertow: a request starts at the root handler and ends as its exchange is complete, of which Undertow tells listeners
 * once, whatever has become of it.
 */
public final class UndertowInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.undertow.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "io.undertow.server.AbstractServerConnection",
                        isConstructor(),
                        PACKAGE + "ConnectionAdvice",
                        PACKAGE + "ClientConnections"),
                new Hook(
                        "io.undertow.server.Connectors",
                        named("executeRootHandler").and(takesArguments(2)),
                        PACKAGE + "RootHandlerAdvice",
                        PACKAGE + "Exchanges"),
                new Hook(
                        "io.undertow.server.protocol.http.HttpReadListener",
                        named("sendBadRequestAndClose").and(takesArguments(2)),
                        PACKAGE + "BadRequestAdvice"),
                new Hook(
                        "io.undertow.servlet.api.LoggingExceptionHandler",
                        named("handleThrowable").and(takesArguments(4)),
                        PACKAGE + "ServletExceptionAdvice"),
                new Hook(
                        "io.undertow.servlet.handlers.ServletInitialHandler",
                        named("dispatchRequest").and(takesArguments(4)),
                        PACKAGE + "ServletMappingAdvice"),
                new Hook(
                        "io.undertow.servlet.spec.HttpServletRequestImpl",
                        named("getAttribute").and(takesArguments(1)),
                        PACKAGE + "RequestAttributeAdvice"),
                new Hook(
                        "org.springframework.http.server.reactive.UndertowHttpHandlerAdapter",
                        // Spring 6.1 does the work in a lambda on another thread.
                        takesArguments(1).and(takesArgument(0, named("io.undertow.server.HttpServerExchange"))),
                        PACKAGE + "ReactiveHandlerAdvice"));
    }
}

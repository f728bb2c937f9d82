package io.synfinance.agent.instrumentation.springwebflux;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Spring WebFlux: the exchange takes the observation along, and the route is known when the dispatcher has a handler. */
public final class SpringWebfluxInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.springwebflux.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.springframework.web.server.adapter.HttpWebHandlerAdapter",
                        named("createExchange"),
                        PACKAGE + "ExchangeAdvice"),
                new Hook(
                        "org.springframework.web.server.adapter.HttpWebHandlerAdapter",
                        named("handleUnresolvedError"),
                        PACKAGE + "UnresolvedErrorAdvice"),
                new Hook(
                        "org.springframework.http.server.reactive.ServletHttpHandlerAdapter",
                        named("service").and(takesArguments(2)),
                        PACKAGE + "ServletAdvice"),
                new Hook(
                        "org.springframework.web.reactive.DispatcherHandler",
                        named("invokeHandler").or(named("handleRequestWith")),
                        PACKAGE + "HandlerAdvice"),
                new Hook(
                        "org.springframework.boot.autoconfigure.web.reactive.error.AbstractErrorWebExceptionHandler",
                        named("handle").and(takesArguments(2)),
                        PACKAGE + "ErrorPageAdvice"),
                new Hook(
                        "org.springframework.boot.webflux.autoconfigure.error.AbstractErrorWebExceptionHandler",
                        named("handle").and(takesArguments(2)),
                        PACKAGE + "ErrorPageAdvice"));
    }
}

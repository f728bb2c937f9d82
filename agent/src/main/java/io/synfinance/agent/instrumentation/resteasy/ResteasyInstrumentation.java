package io.synfinance.agent.instrumentation.resteasy;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** RESTEasy: the route is known when a method of a resource is about to be invoked. */
public final class ResteasyInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.resteasy.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.jboss.resteasy.plugins.server.servlet.ServletContainerDispatcher",
                        named("service")
                                .and(takesArgument(
                                        1,
                                        named("javax.servlet.http.HttpServletRequest")
                                                .or(named("jakarta.servlet.http.HttpServletRequest")))),
                        PACKAGE + "DispatcherAdvice"),
                new Hook(
                        "org.jboss.resteasy.core.ResourceLocatorInvoker",
                        named("invokeOnTargetObject"),
                        PACKAGE + "LocatorAdvice"),
                new Hook(
                        "org.jboss.resteasy.core.ResourceMethodInvoker",
                        named("invoke").and(takesArguments(3)),
                        PACKAGE + "InvokerAdvice"),
                new Hook(
                        "org.jboss.resteasy.core.providerfactory.DefaultExceptionMapper",
                        named("process").and(takesArguments(1)),
                        PACKAGE + "DefaultMapperAdvice"),
                new Hook(
                        "org.jboss.resteasy.core.ExceptionHandler",
                        named("handleException").and(takesArguments(2)),
                        PACKAGE + "ExceptionAdvice"));
    }
}

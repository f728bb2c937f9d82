package io.synfinance.agent.instrumentation.servlet;

import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * The last resort: a request that no server's instrumentation has seen starts in the servlet, or in Liberty where the web
 * application is handed the request, and ends there, or with its asynchronous context.
 */
public final class ServletInstrumentation implements LibraryInstrumentation {

    /** The attribute of a request that started here and has come to no servlet yet; a constant, so that advice has its text. */
    static final String UNMAPPED = "io.synfinance.agent.unmapped";

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.servlet.";
    private static final String COMPANION = PACKAGE + "AsyncEnd";

    @Override
    public List<Hook> hooks() {
        // The order is that of the advice: a request starts before its mapping is named.
        return Arrays.asList(
                new Hook("javax.servlet.http.HttpServlet", service(), PACKAGE + "RequestAdvice", COMPANION),
                new Hook("javax.servlet.http.HttpServlet", service(), PACKAGE + "MappingAdvice"),
                new Hook("jakarta.servlet.http.HttpServlet", service(), PACKAGE + "RequestAdvice", COMPANION),
                new Hook("jakarta.servlet.http.HttpServlet", service(), PACKAGE + "MappingAdvice"),
                new Hook(
                        "com.ibm.ws.webcontainer.webapp.WebApp",
                        named("handleRequest").and(takesArguments(3)),
                        PACKAGE + "RequestAdvice",
                        COMPANION));
    }

    /** The one that the container calls; the other takes requests of HTTP, and servlets override it. */
    private static ElementMatcher<MethodDescription> service() {
        return ElementMatchers.<MethodDescription>named("service")
                .and(takesArgument(0, nameEndsWith(".servlet.ServletRequest")));
    }
}

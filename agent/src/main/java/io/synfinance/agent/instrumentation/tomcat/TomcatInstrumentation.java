package io.synfinance.agent.instrumentation.tomcat;

import static net.bytebuddy.matcher.ElementMatchers.fieldType;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Tomcat: a request starts where the connector hands it to the container, and ends where the container logs the access,
 * which happens once for every request: synchronous, asynchronous, failed, and rejected before it reached a servlet.
 */
public final class TomcatInstrumentation implements LibraryInstrumentation {

    private static final String ADAPTER = "org.apache.catalina.connector.CoyoteAdapter";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.tomcat.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        ADAPTER,
                        named("service")
                                .and(takesArguments(2))
                                .and(takesArgument(0, named("org.apache.coyote.Request"))),
                        PACKAGE + "ServiceAdvice"),
                new Hook(
                        ADAPTER,
                        named("log").and(takesArguments(3)).and(takesArgument(0, named("org.apache.coyote.Request"))),
                        PACKAGE + "RejectionAdvice"),
                new Hook("org.apache.catalina.core.ContainerBase", accessLog(), PACKAGE + "AccessLogAdvice"),
                new Hook("org.apache.catalina.core.StandardEngine", accessLog(), PACKAGE + "AccessLogAdvice"),
                new Hook(
                                "org.apache.catalina.core.StandardWrapperValve",
                                invoke().and(not(TomcatInstrumentation::isBeforeServlet4)),
                                PACKAGE + "ServletMappingAdvice")
                        .ofSomeVersions(),
                new Hook(
                                "org.apache.catalina.core.StandardWrapperValve",
                                invoke().and(TomcatInstrumentation::isBeforeServlet4),
                                PACKAGE + "Tomcat85MappingAdvice")
                        .ofSomeVersions());
    }

    private static ElementMatcher.Junction<MethodDescription> invoke() {
        return ElementMatchers.<MethodDescription>named("invoke").and(takesArguments(2));
    }

    /** Whether what a request has matched is told in a type of Tomcat's own, as the servlet API has none yet. */
    private static boolean isBeforeServlet4(MethodDescription invoke) {
        TypeDescription request = invoke.getParameters().get(0).getType().asErasure();
        TypeDescription mapping = request.getDeclaredFields()
                .filter(named("mappingData"))
                .getOnly()
                .getType()
                .asErasure();
        return !mapping.getDeclaredFields()
                .filter(named("matchType").and(fieldType(named("org.apache.catalina.core.ApplicationMappingMatch"))))
                .isEmpty();
    }

    private static ElementMatcher<MethodDescription> accessLog() {
        return ElementMatchers.<MethodDescription>named("logAccess").and(takesArguments(4));
    }
}

package io.synfinance.agent.instrumentation.tomcat;

import static net.bytebuddy.matcher.ElementMatchers.fieldType;
import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
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
    private static final String WRAPPER = "org.apache.catalina.core.StandardWrapperValve";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.tomcat.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                tomcat(
                        ADAPTER,
                        named("service")
                                .and(takesArguments(2))
                                .and(takesArgument(0, named("org.apache.coyote.Request"))),
                        "ServiceAdvice"),
                tomcat(
                        ADAPTER,
                        named("log").and(takesArguments(3)).and(takesArgument(0, named("org.apache.coyote.Request"))),
                        "RejectionAdvice"),
                tomcat("org.apache.catalina.core.ContainerBase", accessLog(), "AccessLogAdvice"),
                tomcat("org.apache.catalina.core.StandardEngine", accessLog(), "AccessLogAdvice"),
                tomcat(WRAPPER, invoke().and(not(TomcatInstrumentation::isBeforeServlet4)), "ServletMappingAdvice")
                        .ofSomeVersions(),
                tomcat(WRAPPER, invoke().and(TomcatInstrumentation::isBeforeServlet4), "Tomcat85MappingAdvice")
                        .ofSomeVersions(),
                glassFish(WRAPPER, invoke().and(takesCatalinaRequest()), "GlassFishMappingAdvice"),
                glassFish(WRAPPER, named("exception").and(takesCatalinaRequest()), "GlassFishExceptionAdvice"),
                glassFish(
                        "org.apache.catalina.connector.Request",
                        named("errorDispatchAndComplete").and(takesArguments(1)),
                        "GlassFishAsyncExceptionAdvice"));
    }

    private static Hook tomcat(String target, ElementMatcher<? super MethodDescription> methods, String advice) {
        return new Hook(target, methods, PACKAGE + advice).beside("org.apache.coyote.Request");
    }

    /** GlassFish has a Tomcat of long ago on Grizzly, which counts its requests. */
    private static Hook glassFish(String target, ElementMatcher<? super MethodDescription> methods, String advice) {
        return new Hook(target, methods, PACKAGE + advice).beside("org.apache.catalina.HttpRequest");
    }

    private static ElementMatcher.Junction<MethodDescription> takesCatalinaRequest() {
        return ElementMatchers.<MethodDescription>takesArgument(0, named("org.apache.catalina.Request"));
    }

    private static ElementMatcher.Junction<MethodDescription> invoke() {
        return ElementMatchers.<MethodDescription>named("invoke").and(takesArguments(2));
    }

    /** Whether what a request has matched is told in one of Tomcat's own types, or not at all: the servlet API has none yet. */
    private static boolean isBeforeServlet4(MethodDescription invoke) {
        TypeDescription request = invoke.getParameters().get(0).getType().asErasure();
        TypeDescription mapping = request.getDeclaredFields()
                .filter(named("mappingData"))
                .getOnly()
                .getType()
                .asErasure();
        return mapping.getDeclaredFields()
                .filter(named("matchType").and(fieldType(nameEndsWith(".servlet.http.MappingMatch"))))
                .isEmpty();
    }

    private static ElementMatcher<MethodDescription> accessLog() {
        return ElementMatchers.<MethodDescription>named("logAccess").and(takesArguments(4));
    }
}

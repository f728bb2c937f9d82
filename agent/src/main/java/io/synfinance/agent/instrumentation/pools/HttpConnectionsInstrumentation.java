package io.synfinance.agent.instrumentation.pools;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Servers that know how many clients are connected: Tomcat 9 to 11 and Jetty 9.4 to 12. */
public final class HttpConnectionsInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.pools.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.apache.tomcat.util.net.AbstractEndpoint",
                        named("start").and(takesArguments(0)),
                        ROOM + "TomcatEndpointAdvice"),
                new Hook(
                        "org.eclipse.jetty.server.AbstractConnector",
                        named("doStart").and(takesArguments(0)),
                        ROOM + "JettyConnectorAdvice"));
    }
}

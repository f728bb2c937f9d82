package io.synfinance.agent.instrumentation.jetty12;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/**
 * Jetty 12: a request starts where the handlers are invoked, or where it fails before that, and ends where its stream is
 * completed, which happens once for every request of every version of HTTP. An HTTP/1.1 request that asks for HTTP/2 has
 * no handler and starts as the first stream of the new connection.
 */
public final class Jetty12Instrumentation implements LibraryInstrumentation {

    private static final String CHANNEL = "org.eclipse.jetty.server.internal.HttpChannelState$";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.jetty12.";
    private static final String COMPANION = PACKAGE + "ObservedRequests";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        CHANNEL + "HandlerInvoker",
                        named("run").and(takesArguments(0)),
                        PACKAGE + "HandlerInvokerAdvice",
                        COMPANION),
                new Hook(
                        CHANNEL + "ChannelCallback",
                        named("failed").and(takesArguments(1)),
                        PACKAGE + "ChannelCallbackAdvice",
                        COMPANION),
                new Hook(
                        "org.eclipse.jetty.server.handler.ErrorHandler$ErrorRequest",
                        isConstructor().and(takesArguments(4)),
                        PACKAGE + "ErrorRequestAdvice"),
                servletMapping("ee8.servlet.ServletHandler", "doHandle"),
                servletMapping("ee9.servlet.ServletHandler", "doHandle"),
                servletMapping("ee10.servlet.ServletHandler$MappedServlet", "handle"),
                servletMapping("ee11.servlet.ServletHandler$MappedServlet", "handle"));
    }

    private static Hook servletMapping(String className, String method) {
        return new Hook(
                "org.eclipse.jetty." + className,
                named(method).and(takesArguments(4)),
                PACKAGE + "ServletMappingAdvice");
    }
}

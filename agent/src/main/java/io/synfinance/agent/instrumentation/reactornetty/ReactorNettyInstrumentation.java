package io.synfinance.agent.instrumentation.reactornetty;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Reactor Netty, whose requests are counted at the codec: says which one arrives, when it is handed to the application. */
public final class ReactorNettyInstrumentation implements LibraryInstrumentation {

    private static final String SERVER = "reactor.netty.http.server.";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.reactornetty.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(SERVER + "HttpServer$HttpServerHandle", named("onStateChange"), PACKAGE + "HandleAdvice"),
                new Hook(SERVER + "DefaultHttpServerRoutes$HttpRouteHandler", named("apply"), PACKAGE + "RouteAdvice"),
                new Hook(SERVER + "HttpServerOperations", named("onOutboundError"), PACKAGE + "ErrorAdvice"));
    }
}

package io.synfinance.agent.instrumentation.reactornetty;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/** Reactor Netty, whose requests are counted at the codec: says which one arrives, when it is handed to the application. */
public final class ReactorNettyInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.reactornetty.";

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                "reactor.netty.http.server.HttpServer$HttpServerHandle",
                named("onStateChange"),
                PACKAGE + "HandleAdvice"));
    }
}

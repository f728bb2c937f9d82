package io.synfinance.agent.instrumentation.play;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Play, whose requests are counted by Pekko HTTP, Akka HTTP or Netty: its server looks for the handler on the thread on
 * which a request arrives, and then knows the line of the file of routes.
 */
public final class PlayInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.play.";

    @Override
    public List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        hooks.add(new Hook(
                "play.core.server.Server$",
                named("getHandlerFor").and(takesArguments(3)),
                PACKAGE + "HandlerAdvice",
                PACKAGE + "Handlers"));
        for (String room : new String[] {"play.api.http.", "play.http."}) {
            for (String handler : new String[] {"DefaultHttpErrorHandler", "JsonHttpErrorHandler"}) {
                hooks.add(new Hook(
                        room + handler,
                        named("onServerError").and(takesArguments(2)),
                        PACKAGE + "ServerErrorAdvice",
                        PACKAGE + "ServerErrors"));
            }
        }
        return hooks;
    }
}

package io.synfinance.agent.instrumentation.jetty;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/**
 * Jetty 9.4, 10 and 11: a request starts where its channel handles it, or refuses it as malformed, and ends where the
 * channel is completed, which the request log relies on, too.
 *
 * <p>Jetty 12 has classes of the same names and other shapes, so that only one of the two can be compiled against: these
 * classes name no class of Jetty but those that have not changed.
 */
public final class JettyInstrumentation implements LibraryInstrumentation {

    private static final String CHANNEL = "org.eclipse.jetty.server.HttpChannel";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.jetty.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(CHANNEL, named("handle").and(takesArguments(0)), PACKAGE + "ChannelStartAdvice"),
                new Hook(CHANNEL, named("onBadMessage").and(takesArguments(1)), PACKAGE + "ChannelStartAdvice"),
                new Hook(CHANNEL, named("handleException").and(takesArguments(1)), PACKAGE + "ExceptionAdvice"),
                new Hook(
                        CHANNEL,
                        named("onCompleted").and(takesArguments(0)),
                        PACKAGE + "CompletionAdvice",
                        PACKAGE + "ContentRead"),
                new Hook(
                        "org.eclipse.jetty.servlet.ServletHandler",
                        named("doScope").and(takesArguments(4)),
                        PACKAGE + "ServletMappingAdvice",
                        PACKAGE + "ServletMappings"));
    }
}

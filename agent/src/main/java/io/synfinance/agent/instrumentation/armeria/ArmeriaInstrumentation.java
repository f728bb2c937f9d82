package io.synfinance.agent.instrumentation.armeria;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/**
 * Armeria, whose requests are counted at Netty's codecs: a request gets its context as its head arrives, when the route is
 * known already.
 */
public final class ArmeriaInstrumentation implements LibraryInstrumentation {

    private static final String SERVER = "com.linecorp.armeria.server.";
    private static final String PACKAGE = "io.synfinance.agent.instrumentation.armeria.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                request("AggregatingDecodedHttpRequest"),
                request("EmptyContentDecodedHttpRequest"),
                request("StreamingDecodedHttpRequest"),
                new Hook(
                        SERVER + "DefaultServerErrorHandler",
                        named("onServiceException").and(takesArguments(2)),
                        PACKAGE + "UnhandledExceptionAdvice"));
    }

    private static Hook request(String className) {
        return new Hook(SERVER + className, named("init").and(takesArguments(1)), PACKAGE + "ContextAdvice");
    }
}

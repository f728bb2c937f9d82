package io.synfinance.agent.instrumentation.ratpack;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.ArrayList;
import java.util.List;

/** Ratpack, whose requests are counted at Netty's codecs: a request goes from handler to handler, each below a path. */
public final class RatpackInstrumentation implements LibraryInstrumentation {

    private static final String PACKAGE = "io.synfinance.agent.instrumentation.ratpack.";

    @Override
    public List<Hook> hooks() {
        List<Hook> hooks = new ArrayList<>();
        for (String library : new String[] {"ratpack.", "ratpack.core."}) {
            hooks.add(new Hook(
                    library + "handling.internal.DefaultContext",
                    named("next").and(takesArguments(0)),
                    PACKAGE + "NextHandlerAdvice"));
            for (String handler : new String[] {"DefaultDevelopmentErrorHandler", "DefaultProductionErrorHandler"}) {
                hooks.add(new Hook(
                        library + "error.internal." + handler,
                        named("error").and(takesArgument(1, Throwable.class)),
                        PACKAGE + "UnhandledExceptionAdvice"));
            }
        }
        return hooks;
    }
}

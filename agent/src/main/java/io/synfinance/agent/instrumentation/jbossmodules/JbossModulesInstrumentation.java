package io.synfinance.agent.instrumentation.jbossmodules;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Collections;
import java.util.List;

/**
 * JBoss Modules since 2: a module sees the packages of the JDK's own modules, and none that is in the bootstrap loader
 * beside them, be it below {@code java.} or not.
 */
public final class JbossModulesInstrumentation implements LibraryInstrumentation {

    @Override
    public List<Hook> hooks() {
        return Collections.singletonList(new Hook(
                "org.jboss.modules.ConcurrentClassLoader",
                named("performLoadClass").and(takesArguments(3)).and(takesArgument(0, String.class)),
                "io.synfinance.agent.instrumentation.jbossmodules.BootClassAdvice"));
    }
}

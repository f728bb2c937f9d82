package io.synfinance.agent.instrumentation.caches;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Spring's cache annotations, whatever the caches are, and the names of its caches of Caffeine. */
public final class SpringCacheInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.caches.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.springframework.cache.interceptor.AbstractCacheInvoker",
                        named("doGet").and(takesArguments(2)),
                        ROOM + "SpringGetAdvice"),
                new Hook(
                        "org.springframework.cache.caffeine.CaffeineCache",
                        isConstructor().and(takesArguments(3)),
                        ROOM + "SpringNameAdvice"));
    }
}

package io.synfinance.agent.instrumentation.caches;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Spring's cache annotations, whatever the caches are, and the names of its caches of Caffeine. */
public final class SpringCacheInstrumentation implements LibraryInstrumentation {

    private static final String SPRING_CAFFEINE = "org.springframework.cache.caffeine.CaffeineCache";
    private static final String ROOM = "io.synfinance.agent.instrumentation.caches.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.springframework.cache.interceptor.AbstractCacheInvoker",
                        named("doGet").and(takesArguments(2)),
                        ROOM + "SpringGetAdvice"),
                new Hook(SPRING_CAFFEINE, constructorWith("Cache"), ROOM + "SpringNameAdvice"),
                new Hook(SPRING_CAFFEINE, constructorWith("AsyncCache"), ROOM + "SpringNameAdvice").ofSomeVersions());
    }

    private static ElementMatcher<MethodDescription> constructorWith(String kind) {
        return isConstructor()
                .and(takesArguments(3))
                .and(takesArgument(1, named("com.github.benmanes.caffeine.cache." + kind)));
    }
}

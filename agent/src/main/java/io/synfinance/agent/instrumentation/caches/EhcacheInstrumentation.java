package io.synfinance.agent.instrumentation.caches;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Ehcache 3, by itself or as a JCache. */
public final class EhcacheInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.caches.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook(
                        "org.ehcache.core.EhcacheBase", named("get").and(takesArguments(1)), ROOM + "EhcacheGetAdvice"),
                new Hook(
                        "org.ehcache.core.EhcacheManager",
                        named("createCache").and(takesArguments(3)),
                        ROOM + "EhcacheNameAdvice"));
    }
}

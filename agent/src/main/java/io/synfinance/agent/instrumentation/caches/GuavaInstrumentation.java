package io.synfinance.agent.instrumentation.caches;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Guava: reads of a segment say that they hit, and loads that they did not. */
public final class GuavaInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.caches.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook("com.google.common.cache.LocalCache", isConstructor(), ROOM + "MadeAdvice"),
                new Hook(
                        "com.google.common.cache.LocalCache",
                        named("getIfPresent").and(takesArguments(1)),
                        ROOM + "GuavaGetAdvice"),
                new Hook(
                        "com.google.common.cache.LocalCache",
                        named("getAllPresent").and(takesArguments(1)),
                        ROOM + "GuavaGetAllAdvice"),
                new Hook(
                        "com.google.common.cache.LocalCache",
                        named("loadAll").and(takesArguments(2)),
                        ROOM + "GuavaLoadAllAdvice"),
                new Hook("com.google.common.cache.LocalCache$Segment", named("recordRead"), ROOM + "GuavaHitAdvice"),
                new Hook(
                        "com.google.common.cache.LocalCache$Segment",
                        named("lockedGetOrLoad"),
                        ROOM + "GuavaLoadAdvice"));
    }
}

package io.synfinance.agent.instrumentation.caches;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.synfinance.agent.instrumentation.Hook;
import io.synfinance.agent.instrumentation.LibraryInstrumentation;
import java.util.Arrays;
import java.util.List;

/** Caffeine 2 and 3: reads of a bounded cache say whether they hit, and loads that they did not. */
public final class CaffeineInstrumentation implements LibraryInstrumentation {

    private static final String ROOM = "io.synfinance.agent.instrumentation.caches.";

    @Override
    public List<Hook> hooks() {
        return Arrays.asList(
                new Hook("com.github.benmanes.caffeine.cache.BoundedLocalCache", isConstructor(), ROOM + "MadeAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.BoundedLocalCache",
                        named("getIfPresent").and(takesArguments(2)),
                        ROOM + "CaffeineGetAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.BoundedLocalCache",
                        named("afterRead").and(takesArguments(3)),
                        ROOM + "CaffeineHitAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.BoundedLocalCache",
                        named("doComputeIfAbsent").and(takesArguments(5)),
                        ROOM + "CaffeineLoadAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.BoundedLocalCache",
                        named("getAllPresent").and(takesArguments(1)),
                        ROOM + "CaffeineGetAllAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.UnboundedLocalCache",
                        named("getAllPresent").and(takesArguments(1)),
                        ROOM + "CaffeineGetAllAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.UnboundedLocalCache", isConstructor(), ROOM + "MadeAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.UnboundedLocalCache",
                        named("getIfPresent").and(takesArguments(2)),
                        ROOM + "UnboundedGetAdvice"),
                new Hook(
                        "com.github.benmanes.caffeine.cache.UnboundedLocalCache",
                        named("computeIfAbsent").and(takesArguments(4)),
                        ROOM + "UnboundedLoadAdvice"));
    }
}

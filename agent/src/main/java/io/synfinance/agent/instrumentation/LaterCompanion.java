package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.CallObserver;
import java.lang.reflect.Constructor;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A companion that listens to the results of one type in one class loader, and when its calls begin. */
final class LaterCompanion {

    static final LaterCompanion NONE = new LaterCompanion((result, observers) -> result, true);

    private final BiFunction<Object, Supplier<CallObserver>, Object> companion;
    private final boolean running;

    private LaterCompanion(BiFunction<Object, Supplier<CallObserver>, Object> companion, boolean running) {
        this.companion = companion;
        this.running = running;
    }

    /** The companion for a library's class that {@link LaterType} names. */
    @SuppressWarnings("unchecked") // all of them are such
    static LaterCompanion of(Class<?> libraryType) {
        @Nullable LaterType type = LaterType.named(libraryType.getName());
        if (type == null) {
            return NONE;
        }
        try {
            CompanionLoader loader = new CompanionLoader(libraryType.getClassLoader(), type.room(), type.dialect());
            Constructor<?> constructor =
                    Class.forName(type.companionName(), true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            return new LaterCompanion(
                    (BiFunction<Object, Supplier<CallObserver>, Object>) constructor.newInstance(), type.isRunning());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no companion for " + libraryType.getName(), e);
        }
    }

    Object observe(Object result, long startNanos, LongFunction<CallObserver> observers) {
        return companion.apply(
                result, running ? () -> observers.apply(startNanos) : () -> observers.apply(System.nanoTime()));
    }
}

package io.synfinance.agent.instrumentation;

import io.synfinance.agent.bootstrap.CallObserver;
import io.synfinance.agent.instrumentation.methods.LaterResults;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Listens by companions: for each type of {@link LaterType}, one class that is written against it and loaded beside it. */
public final class LaterCompanions implements LaterResults {

    /** Kept at the classes themselves, so that an application that is taken away takes its companions along. */
    private final ClassValue<LaterCompanion> byResult = new ClassValue<LaterCompanion>() {
        @Override
        protected LaterCompanion computeValue(Class<?> type) {
            Class<?> known = known(type);
            return known == null ? LaterCompanion.NONE : byType.get(known);
        }
    };

    private final ClassValue<LaterCompanion> byType = new ClassValue<LaterCompanion>() {
        @Override
        protected LaterCompanion computeValue(Class<?> type) {
            return LaterCompanion.of(type);
        }
    };

    /** Nothing is loaded yet. */
    public LaterCompanions() {}

    @Override
    public boolean areGivenBy(String returnType) {
        return LaterType.named(returnType) != null;
    }

    @Override
    public Object observe(Object result, long startNanos, LongFunction<CallObserver> observers) {
        return byResult.get(result.getClass()).observe(result, startNanos, observers);
    }

    /** The class, superclass or interface that we know; null if there is none. */
    private static @Nullable Class<?> known(@Nullable Class<?> type) {
        if (type == null || LaterType.named(type.getName()) != null) {
            return type;
        }
        Class<?> known = known(type.getSuperclass());
        for (Class<?> each : type.getInterfaces()) {
            known = known == null ? known(each) : known;
        }
        return known;
    }
}

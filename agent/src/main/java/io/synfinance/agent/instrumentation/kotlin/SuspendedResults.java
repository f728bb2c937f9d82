package io.synfinance.agent.instrumentation.kotlin;

import io.synfinance.agent.bootstrap.CallObserver;
import java.lang.reflect.Field;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kotlin.coroutines.Continuation;

/**
 * Puts a frame of ours between a function that may be suspended and its caller, as a function of Kotlin that does nothing but
 * call it would have one.
 */
final class SuspendedResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    /** The fields, at most one, in which a suspended function keeps where it is to go on. */
    private static final ClassValue<Field[]> LABELS = new ClassValue<Field[]>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            try {
                Field label = type.getDeclaredField("label");
                label.setAccessible(true);
                return new Field[] {label};
            } catch (NoSuchFieldException e) {
                return new Field[0];
            }
        }
    };

    SuspendedResults() {}

    @Override
    public Object apply(Object continuation, Supplier<CallObserver> observers) {
        return isResumed(continuation)
                ? continuation
                : new ObservedContinuation((Continuation<?>) continuation, observers.get());
    }

    /** A function that is resumed is called again with its own continuation, whose label has its highest bit set. */
    private static boolean isResumed(Object continuation) {
        for (Field label : LABELS.get(continuation.getClass())) {
            try {
                return label.getType() == int.class && label.getInt(continuation) < 0;
            } catch (IllegalAccessException e) {
                return true; // it cannot be told, and to take a state for a caller would break the call
            }
        }
        return false;
    }
}

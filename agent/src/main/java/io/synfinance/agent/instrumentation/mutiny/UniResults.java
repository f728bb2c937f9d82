package io.synfinance.agent.instrumentation.mutiny;

import io.smallrye.mutiny.Uni;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Uni} that tells an observer of its own of each subscription. */
final class UniResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    UniResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Uni<?> uni = (Uni<?>) result;
        return Uni.createFrom().deferred(() -> observed(uni, observers.get()));
    }

    private static <T> Uni<T> observed(Uni<T> uni, CallObserver observer) {
        return uni.onTermination()
                .invoke((value, error, cancelled) ->
                        observer.ended(value, cancelled ? new CancellationException() : error));
    }
}

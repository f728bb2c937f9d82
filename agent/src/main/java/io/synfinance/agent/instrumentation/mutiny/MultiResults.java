package io.synfinance.agent.instrumentation.mutiny;

import io.smallrye.mutiny.Multi;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Multi} that tells an observer of its own of each subscription. */
final class MultiResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    MultiResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Multi<?> multi = (Multi<?>) result;
        return Multi.createFrom().deferred(() -> observed(multi, observers.get()));
    }

    private static <T> Multi<T> observed(Multi<T> multi, CallObserver observer) {
        return multi.onItem()
                .invoke(observer::gave)
                .onTermination()
                .invoke((error, cancelled) -> observer.endedAfterAll(cancelled ? new CancellationException() : error));
    }
}

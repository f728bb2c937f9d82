package io.synfinance.agent.instrumentation.reactor;

import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** A {@code Mono} that tells an observer of its own of each subscription. */
final class MonoResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    MonoResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Mono<?> mono = (Mono<?>) result;
        return Mono.defer(() -> observed(mono, observers.get()));
    }

    private static <T> Mono<T> observed(Mono<T> mono, CallObserver observer) {
        return mono.doOnSuccess(value -> observer.ended(value, null))
                .doOnError(error -> observer.ended(null, error))
                .doOnCancel(() -> observer.ended(null, new CancellationException()));
    }
}

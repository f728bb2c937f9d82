package io.synfinance.agent.instrumentation.reactor;

import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** A {@code Flux} that tells an observer of its own of each subscription. */
final class FluxResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    FluxResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Flux<?> flux = (Flux<?>) result;
        return Flux.defer(() -> observed(flux, observers.get()));
    }

    private static <T> Flux<T> observed(Flux<T> flux, CallObserver observer) {
        return flux.doOnNext(observer::gave)
                .doOnComplete(() -> observer.endedAfterAll(null))
                .doOnError(error -> observer.endedAfterAll(error))
                .doOnCancel(() -> observer.endedAfterAll(new CancellationException()));
    }
}

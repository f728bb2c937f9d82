package io.synfinance.agent.instrumentation.rxjava;

import io.reactivex.rxjava3.core.Single;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Single} that tells an observer of its own of each subscription. */
final class SingleResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    SingleResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Single<?> single = (Single<?>) result;
        return Single.wrap(subscriber -> observed(single, observers.get()).subscribe(subscriber));
    }

    private static <T> Single<T> observed(Single<T> single, CallObserver observer) {
        return single.doOnSuccess(value -> observer.ended(value, null))
                .doOnError(error -> observer.ended(null, error))
                .doOnDispose(() -> observer.ended(null, new CancellationException()));
    }
}

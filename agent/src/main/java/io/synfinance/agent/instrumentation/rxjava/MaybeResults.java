package io.synfinance.agent.instrumentation.rxjava;

import io.reactivex.rxjava3.core.Maybe;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Maybe} that tells an observer of its own of each subscription. */
final class MaybeResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    MaybeResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Maybe<?> maybe = (Maybe<?>) result;
        return Maybe.wrap(subscriber -> observed(maybe, observers.get()).subscribe(subscriber));
    }

    private static <T> Maybe<T> observed(Maybe<T> maybe, CallObserver observer) {
        return maybe.doOnSuccess(value -> observer.ended(value, null))
                .doOnComplete(() -> observer.ended(null, null))
                .doOnError(error -> observer.ended(null, error))
                .doOnDispose(() -> observer.ended(null, new CancellationException()));
    }
}

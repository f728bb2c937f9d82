package io.synfinance.agent.instrumentation.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Completable} that tells an observer of its own of each subscription. */
final class CompletableResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    CompletableResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Completable completable = (Completable) result;
        return Completable.wrap(
                subscriber -> observed(completable, observers.get()).subscribe(subscriber));
    }

    private static Completable observed(Completable completable, CallObserver observer) {
        return completable
                .doOnComplete(() -> observer.ended(null, null))
                .doOnError(error -> observer.ended(null, error))
                .doOnDispose(() -> observer.ended(null, new CancellationException()));
    }
}

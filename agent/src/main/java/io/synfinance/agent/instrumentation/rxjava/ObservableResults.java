package io.synfinance.agent.instrumentation.rxjava;

import io.reactivex.rxjava3.core.Observable;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Observable} that tells an observer of its own of each subscription. */
final class ObservableResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    ObservableResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Observable<?> observable = (Observable<?>) result;
        return Observable.wrap(
                subscriber -> observed(observable, observers.get()).subscribe(subscriber));
    }

    private static <T> Observable<T> observed(Observable<T> observable, CallObserver observer) {
        return observable
                .doOnNext(observer::gave)
                .doOnComplete(() -> observer.endedAfterAll(null))
                .doOnError(error -> observer.endedAfterAll(error))
                .doOnDispose(() -> observer.endedAfterAll(new CancellationException()));
    }
}

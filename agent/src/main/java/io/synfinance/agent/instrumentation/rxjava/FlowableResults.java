package io.synfinance.agent.instrumentation.rxjava;

import io.reactivex.rxjava3.core.Flowable;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code Flowable} that tells an observer of its own of each subscription. */
final class FlowableResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    FlowableResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        Flowable<?> flowable = (Flowable<?>) result;
        return Flowable.fromPublisher(
                subscriber -> observed(flowable, observers.get()).subscribe(subscriber));
    }

    private static <T> Flowable<T> observed(Flowable<T> flowable, CallObserver observer) {
        return flowable.doOnNext(observer::gave)
                .doOnComplete(() -> observer.endedAfterAll(null))
                .doOnError(error -> observer.endedAfterAll(error))
                .doOnCancel(() -> observer.endedAfterAll(new CancellationException()));
    }
}

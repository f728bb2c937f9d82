package io.synfinance.agent.instrumentation.guava;

import com.google.common.util.concurrent.ListenableFuture;
import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A {@code ListenableFuture} stays as it is, and is listened to. */
final class FutureResults implements BiFunction<Object, Supplier<CallObserver>, Object> {

    FutureResults() {}

    @Override
    public Object apply(Object result, Supplier<CallObserver> observers) {
        ListenableFuture<?> future = (ListenableFuture<?>) result;
        CallObserver observer = observers.get();
        future.addListener(() -> tell(future, observer), Runnable::run);
        return result;
    }

    private static void tell(ListenableFuture<?> done, CallObserver observer) {
        try {
            observer.ended(done.get(), null);
        } catch (ExecutionException e) {
            observer.ended(null, e.getCause());
        } catch (CancellationException e) {
            observer.ended(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

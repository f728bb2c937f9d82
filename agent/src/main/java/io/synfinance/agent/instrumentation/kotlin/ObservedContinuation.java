package io.synfinance.agent.instrumentation.kotlin;

import io.synfinance.agent.bootstrap.CallObserver;
import java.util.function.BiConsumer;
import kotlin.ResultKt;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.ContinuationImpl;
import org.jspecify.annotations.Nullable;

/** Where a suspended call comes back to on its way to its caller; told too if it was not suspended at all. */
@SuppressWarnings({"serial", "KotlinInternal"}) // nobody writes a call that is under way
final class ObservedContinuation extends ContinuationImpl implements BiConsumer<Object, Throwable> {

    private final transient CallObserver observer;

    @SuppressWarnings("unchecked") // what its caller waits for is what the function gives
    ObservedContinuation(Continuation<?> caller, CallObserver observer) {
        super((Continuation<Object>) caller);
        this.observer = observer;
    }

    @Override
    public void accept(@Nullable Object result, @Nullable Throwable thrown) {
        if (thrown != null || result != IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
            observer.ended(result, thrown);
            tellNext(result, thrown);
        }
    }

    /** Of a method to which several rules apply there are several; only the first one is told by the woven code. */
    private void tellNext(@Nullable Object result, @Nullable Throwable thrown) {
        if (getCompletion() instanceof ObservedContinuation) {
            ((ObservedContinuation) getCompletion()).accept(result, thrown);
        }
    }

    @Override
    protected @Nullable Object invokeSuspend(Object result) {
        try {
            ResultKt.throwOnFailure(result);
        } catch (Throwable e) {
            observer.ended(null, e);
            throw e;
        }
        observer.ended(result, null);
        return result;
    }
}

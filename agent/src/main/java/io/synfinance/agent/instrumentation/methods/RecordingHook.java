package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The hook of one rule at one method. What fails in it is reported, and after {@value #MAX_FAILURES} failures it is silent.
 *
 * <p>A call that returns a {@link CompletionStage} is over when that completes: its value is the result then, its time goes
 * up to there, and its failure, a cancellation too, is what was thrown. So it is for what {@link LaterResults} knows, except
 * that each subscription is a call, and begins when it is made.
 */
abstract class RecordingHook extends MethodHook {

    static final int MAX_FAILURES = 100;

    private final String method;
    private final LaterResults later;
    private final AtomicInteger failures = new AtomicInteger();

    /** For the method of that name, as it is to stand in messages, and for results of other types that come later. */
    RecordingHook(String method, LaterResults later) {
        this.method = method;
        this.later = later;
    }

    @Override
    public final void ended(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        if (isSilent()) {
            return;
        }
        if (thrown == null && result instanceof CompletionStage) {
            onCompletion(nanos, self, (CompletionStage<?>) result, a, b, c, d);
        } else {
            recordSafely(nanos, self, result, thrown, a, b, c, d);
        }
    }

    @Override
    public final Object givesLater(
            long nanos,
            @Nullable Object self,
            Object result,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        if (isSilent()) {
            return result;
        }
        try {
            return later.observe(
                    result, System.nanoTime() - nanos, start -> new ObservedCall(this, start, self, a, b, c, d));
        } catch (Throwable e) {
            failed(e);
            return result;
        }
    }

    @Override
    public final Object suspendable(
            @Nullable Object self,
            Object continuation,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        return givesLater(0, self, continuation, a, b, c, d);
    }

    private void onCompletion(
            long nanos,
            @Nullable Object self,
            CompletionStage<?> stage,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        long start = System.nanoTime() - nanos;
        try {
            stage.whenComplete((value, failure) ->
                    recordSafely(System.nanoTime() - start, self, value, cause(failure), a, b, c, d));
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Stages that depend on others wrap what these have thrown. */
    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }

    final void recordSafely(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        if (isSilent()) {
            return;
        }
        try {
            record(nanos, self, result, thrown, a, b, c, d);
        } catch (Throwable e) {
            failed(e);
        }
    }

    final void gaveSafely(
            Given given,
            @Nullable Object self,
            @Nullable Object item,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        if (isSilent()) {
            return;
        }
        try {
            gave(given, self, item, a, b, c, d);
        } catch (Throwable e) {
            failed(e);
        }
    }

    private boolean isSilent() {
        return failures.get() >= MAX_FAILURES;
    }

    private void failed(Throwable e) {
        String last = failures.incrementAndGet() == MAX_FAILURES ? "; it is not recorded any more" : "";
        AdviceErrors.report(
                new IllegalStateException("cannot record a call of " + method + last, e),
                InstrumentationRegistry.METHODS);
    }

    /** Records one call; the parameters are those of {@link MethodHook#ended}. */
    abstract void record(
            long nanos,
            @Nullable Object self,
            @Nullable Object result,
            @Nullable Throwable thrown,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable;

    /**
     * Records one of several results, before the call is over.
     *
     * @param given all that there have been, this one too; it is the result when the call is over
     * @param item the result
     */
    void gave(
            Given given,
            @Nullable Object self,
            @Nullable Object item,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d)
            throws Throwable {}
}

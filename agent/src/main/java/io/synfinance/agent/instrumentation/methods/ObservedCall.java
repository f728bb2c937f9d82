package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.CallObserver;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A call, or a subscription to what a call gave, that is under way. */
final class ObservedCall extends CallObserver {

    private final RecordingHook hook;
    private final long startNanos;
    private final @Nullable Object self;
    private final @Nullable Object a;
    private final @Nullable Object b;
    private final @Nullable Object c;
    private final @Nullable Object d;
    private final Given given = new Given();
    private final AtomicBoolean over = new AtomicBoolean();

    /** For what began at that time; the others are those of {@link io.synfinance.agent.bootstrap.MethodHook#ended}. */
    ObservedCall(
            RecordingHook hook,
            long startNanos,
            @Nullable Object self,
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c,
            @Nullable Object d) {
        this.hook = hook;
        this.startNanos = startNanos;
        this.self = self;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    @Override
    public void gave(@Nullable Object item) {
        if (!over.get()) {
            given.addOne();
            hook.gaveSafely(given, self, item, a, b, c, d);
        }
    }

    @Override
    public void ended(@Nullable Object result, @Nullable Throwable thrown) {
        if (over.compareAndSet(false, true)) {
            hook.recordSafely(System.nanoTime() - startNanos, self, result, thrown, a, b, c, d);
        }
    }

    @Override
    public void endedAfterAll(@Nullable Throwable thrown) {
        ended(given, thrown);
    }
}

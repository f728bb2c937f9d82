package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.MethodHook;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The hook of one method; what fails in it is reported, and after {@value #MAX_FAILURES} failures it is silent. */
abstract class RecordingHook extends MethodHook {

    static final int MAX_FAILURES = 100;

    private final String method;
    private final AtomicInteger failures = new AtomicInteger();

    /** For the method of that name, as it is to stand in messages. */
    RecordingHook(String method) {
        this.method = method;
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
        if (failures.get() >= MAX_FAILURES) {
            return;
        }
        try {
            record(nanos, self, result, thrown, a, b, c, d);
        } catch (Throwable e) {
            String last = failures.incrementAndGet() == MAX_FAILURES ? "; it is not recorded any more" : "";
            AdviceErrors.report(
                    new IllegalStateException("cannot record a call of " + method + last, e),
                    InstrumentationRegistry.METHODS);
        }
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
}

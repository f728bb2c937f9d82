package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodBridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** As {@link MethodAdvice}, of a method that may be suspended: it is entered again each time that it is resumed. */
final class SuspendableMethodAdvice {

    private SuspendableMethodAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static @Nullable Object onEnter(
            @MethodAdvice.Index int index,
            @MethodAdvice.Self Object self,
            @MethodAdvice.Continuation Object continuation,
            @MethodAdvice.Slot(0) Object a,
            @MethodAdvice.Slot(1) Object b,
            @MethodAdvice.Slot(2) Object c,
            @MethodAdvice.Slot(3) Object d) {
        Object given = continuation;
        continuation = MethodBridge.suspendable(index, self, given, a, b, c, d);
        return continuation == given ? null : continuation;
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(@Advice.Enter Object ours, @MethodAdvice.Result Object result, @Advice.Thrown Throwable thrown) {
        MethodBridge.suspended(ours, result, thrown);
    }
}

package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Sees a request given on with what is left of its path. */
final class UnmatchedPathAdvice {

    private UnmatchedPathAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.This Object context, @Advice.Argument(0) Object left) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(context, left);
    }
}

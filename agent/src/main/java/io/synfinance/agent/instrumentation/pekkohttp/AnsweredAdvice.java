package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Sees a request answered where the path has led it to. */
final class AnsweredAdvice {

    private AnsweredAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.This Object context) {
        ((Consumer<Object>) Companions.of(woven)).accept(context);
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Counts what is written of an answer's body. */
final class WriteAdvice {

    private WriteAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(0) Object written) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(null, written);
    }
}

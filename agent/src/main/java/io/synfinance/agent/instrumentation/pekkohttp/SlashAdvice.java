package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Says where the matcher of a slash has found one. */
final class SlashAdvice {

    private SlashAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Origin Class<?> woven, @Advice.Argument(0) Object path, @Advice.Return Object result) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(path, result);
    }
}

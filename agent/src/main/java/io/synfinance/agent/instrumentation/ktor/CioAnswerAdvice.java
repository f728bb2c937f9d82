package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Sees what the CIO engine answers with; the functions are resumed with null after they have been suspended. */
final class CioAnswerAdvice {

    private CioAnswerAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven, @Advice.This Object response, @Advice.Argument(0) @Nullable Object content) {
        if (content != null) {
            ((BiConsumer<Object, Object>) Companions.of(woven)).accept(response, content);
        }
    }
}

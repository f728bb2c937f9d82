package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Sees into what the CIO engine is going to stream an answer; the function is entered again if it has been suspended. */
final class CioStreamAdvice {

    private CioStreamAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven, @Advice.This Object response, @Advice.FieldValue("output") Object output) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(response, output);
    }
}

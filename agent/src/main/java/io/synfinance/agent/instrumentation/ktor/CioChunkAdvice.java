package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.ObjIntConsumer;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Sees a chunk of an answer without its frame; the function is resumed with null after it has been suspended. */
final class CioChunkAdvice {

    private CioChunkAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) @Nullable Object output,
            @Advice.Argument(2) int from,
            @Advice.Argument(3) int to) {
        if (output != null) {
            ((ObjIntConsumer<Object>) Companions.of(woven)).accept(output, to - from);
        }
    }
}

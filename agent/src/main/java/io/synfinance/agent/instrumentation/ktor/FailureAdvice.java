package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Notes what no handler of the application has taken; the function is resumed with nulls after it has been suspended. */
final class FailureAdvice {

    private FailureAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) @Nullable Object call,
            @Advice.Argument(1) @Nullable Throwable thrown) {
        if (call != null && thrown != null) {
            ((BiConsumer<Object, Object>) Companions.of(woven)).accept(call, thrown);
        }
    }
}

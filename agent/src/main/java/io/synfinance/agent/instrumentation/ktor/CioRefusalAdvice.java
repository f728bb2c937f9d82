package io.synfinance.agent.instrumentation.ktor;

import io.synfinance.agent.bootstrap.HttpBridge;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Counts a request that the CIO engine cannot read; the function is resumed with null after it has been suspended. */
final class CioRefusalAdvice {

    private CioRefusalAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Argument(0) @Nullable Object answers) {
        if (answers != null) {
            HttpBridge.end(HttpBridge.start(), null, 400, 0, 0, null, null);
        }
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiFunction;
import net.bytebuddy.asm.Advice;

/** Sees status and headers of an answer over HTTP/1.1 as they are written. */
final class HeadAdvice {

    private HeadAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings({"unchecked", "ReturnValueIgnored"})
    static void onEnter(
            @Advice.Origin Class<?> woven, @Advice.Argument(0) Object headers, @Advice.Argument(1) Object status) {
        ((BiFunction<Object, Object, Object>) Companions.of(woven)).apply(headers, status);
    }
}

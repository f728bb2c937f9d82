package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Counts the body, or the begin of it, that is written with the headers of an answer over HTTP/2. */
final class WriteWithHeadersAdvice {

    private WriteWithHeadersAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(2) Object written) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(null, written);
    }
}

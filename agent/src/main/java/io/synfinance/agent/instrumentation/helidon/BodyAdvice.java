package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.LongConsumer;
import net.bytebuddy.asm.Advice;

/** Notes the size of an answer that is sent at once. */
final class BodyAdvice {

    private BodyAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(0) byte[] body) {
        ((LongConsumer) Companions.of(woven)).accept(body.length);
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.LongConsumer;
import net.bytebuddy.asm.Advice;

/** Notes the size of an answer that is sent at once and is a part of an array. */
final class BodyPartAdvice {

    private BodyPartAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(2) int length) {
        ((LongConsumer) Companions.of(woven)).accept(length);
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Counts a request that was refused before it came to the routing, as a malformed one is. */
final class RejectionAdvice {

    private RejectionAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(0) Throwable refusal) {
        ((Consumer<Throwable>) Companions.of(woven)).accept(refusal);
    }
}

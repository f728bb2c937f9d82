package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Notes what the application threw and has no handler for. */
final class UnhandledAdvice {

    private UnhandledAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(3) Throwable thrown) {
        ((Consumer<Throwable>) Companions.of(woven)).accept(thrown);
    }
}

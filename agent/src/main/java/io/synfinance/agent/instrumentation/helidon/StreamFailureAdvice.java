package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;

/** Notes with which status a stream is refused; its headers are written where nothing else is known. */
final class StreamFailureAdvice {

    private StreamFailureAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Origin Class<?> woven, @Advice.Thrown Throwable thrown) {
        if (thrown != null) {
            ((Consumer<Throwable>) Companions.of(woven)).accept(thrown);
        }
    }
}

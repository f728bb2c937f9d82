package io.synfinance.agent.instrumentation.play;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;

/** Notes an exception that the application has left to Play's own handler. */
final class ServerErrorAdvice {

    private ServerErrorAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(
            @Advice.Origin Class<?> woven, @Advice.Argument(0) Object request, @Advice.Argument(1) Throwable thrown) {
        ((BiConsumer<Object, Throwable>) Companions.of(woven)).accept(request, thrown);
    }
}

package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Counts what was read of a request's body. */
final class ReadAdvice {

    private ReadAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(@Advice.Origin Class<?> woven, @Advice.Return(typing = Typing.DYNAMIC) Object read) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(read, null);
    }
}

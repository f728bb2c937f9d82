package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.Consumer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Counts a request that has become a WebSocket without coming to the routing. */
final class WebSocketAdvice {

    private WebSocketAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(1) Object prologue,
            @Advice.Return(typing = Typing.DYNAMIC) Object connection) {
        if (connection != null) {
            ((Consumer<Object>) Companions.of(woven)).accept(prologue);
        }
    }
}

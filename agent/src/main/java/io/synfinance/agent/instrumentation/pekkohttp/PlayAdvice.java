package io.synfinance.agent.instrumentation.pekkohttp;

import io.synfinance.agent.bootstrap.Companions;
import io.synfinance.agent.bootstrap.HttpBridge;
import java.util.function.Function;
import net.bytebuddy.asm.Advice;

/** Says which request arrives at Play's server, which makes a request of its own without the attributes of this one. */
final class PlayAdvice {

    private PlayAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onEnter(@Advice.Origin Class<?> woven, @Advice.Argument(0) Object request) {
        HttpBridge.arriving(((Function<Object, Object>) Companions.of(woven)).apply(request));
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class)
    static void onExit() {
        HttpBridge.arriving(null);
    }
}

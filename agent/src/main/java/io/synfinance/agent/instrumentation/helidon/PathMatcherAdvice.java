package io.synfinance.agent.instrumentation.helidon;

import io.synfinance.agent.bootstrap.Companions;
import java.util.function.BiConsumer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Remembers the template that a matcher was made from. */
final class PathMatcherAdvice {

    private PathMatcherAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("unchecked")
    static void onExit(
            @Advice.Origin Class<?> woven,
            @Advice.Argument(0) String template,
            @Advice.Return(typing = Typing.DYNAMIC) Object matcher) {
        ((BiConsumer<Object, Object>) Companions.of(woven)).accept(matcher, template);
    }
}

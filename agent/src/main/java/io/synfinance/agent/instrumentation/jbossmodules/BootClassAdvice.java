package io.synfinance.agent.instrumentation.jbossmodules;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Gives the classes of the bridge from where they are. */
final class BootClassAdvice {

    private BootClassAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class, skipOn = Advice.OnNonDefaultValue.class)
    static @Nullable Class<?> onEnter(@Advice.Argument(0) @Nullable String name) throws ClassNotFoundException {
        return name != null && name.startsWith("io.synfinance.agent.bootstrap.")
                ? Class.forName(name, false, null)
                : null;
    }

    @Advice.OnMethodExit(suppress = Throwable.class)
    @SuppressWarnings("UnusedVariable")
    static void onExit(
            @Advice.Enter @Nullable Class<?> found, @Advice.Return(readOnly = false) @Nullable Class<?> loaded) {
        if (found != null) {
            loaded = found;
        }
    }
}

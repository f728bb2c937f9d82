package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodBridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** As {@link MethodAdvice}, of a method whose result comes later: what it returns may be replaced by what can be observed. */
final class LaterMethodAdvice {

    private LaterMethodAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static long onEnter() {
        return MethodBridge.start();
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(
            @MethodAdvice.Index int index,
            @Advice.Enter long start,
            @MethodAdvice.Self Object self,
            @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result,
            @Advice.Thrown Throwable thrown,
            @MethodAdvice.Slot(0) Object a,
            @MethodAdvice.Slot(1) Object b,
            @MethodAdvice.Slot(2) Object c,
            @MethodAdvice.Slot(3) Object d) {
        result = MethodBridge.later(index, start, self, result, thrown, a, b, c, d);
    }
}

package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.bootstrap.MethodBridge;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.bytebuddy.asm.Advice;

/** Times a method and hands over what its rule reads; the parameters are bound by {@link CaptureMappings}. */
final class MethodAdvice {

    private MethodAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    static long onEnter() {
        return MethodBridge.start();
    }

    @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
    static void onExit(
            @Index int index,
            @Advice.Enter long start,
            @Self Object self,
            @Result Object result,
            @Advice.Thrown Throwable thrown,
            @Slot(0) Object a,
            @Slot(1) Object b,
            @Slot(2) Object c,
            @Slot(3) Object d) {
        MethodBridge.end(index, start, self, result, thrown, a, b, c, d);
    }

    /** The method's number in the bridge's table. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Index {}

    /** The object, or null if no path reads it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Self {}

    /** The result, or null if no path reads it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Result {}

    /** The last argument of a method that may be suspended; it can be replaced. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Continuation {}

    /** A captured argument, or null. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Slot {
        /** Which. */
        int value();
    }
}

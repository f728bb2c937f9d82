package io.synfinance.agent.instrumentation;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.util.Collections;
import net.bytebuddy.asm.Advice;

/** A first weaving of a class of our own, so that the code is loaded and linked before a class of the application waits. */
final class WarmUp {

    private WarmUp() {}

    static Weaver weaver() throws IOException {
        Weaver weaver = new Weaver();
        String name = Specimen.class.getName();
        byte[] bytes = EngineClasses.LOCATOR.locate(name).resolve();
        TargetClass target = TargetClass.of(WarmUp.class.getClassLoader(), name, bytes);
        weaver.weave(
                target,
                Collections.singletonList(new Hook(name, named("method"), SpecimenAdvice.class.getName())),
                "warm-up");
        return weaver;
    }

    /** Something to weave. */
    static final class Specimen {
        private Specimen() {}

        static Object method(Object argument) {
            return argument;
        }
    }

    /** Something to weave into it, with all that the real advice uses. */
    static final class SpecimenAdvice {
        private SpecimenAdvice() {}

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static long onEnter(@Advice.Argument(0) Object argument) {
            return argument.hashCode();
        }

        @Advice.OnMethodExit(suppress = Throwable.class, onThrowable = Throwable.class)
        static void onExit(@Advice.Enter long entered, @Advice.Return Object result, @Advice.Thrown Throwable thrown) {}
    }
}

package io.synfinance.agent.instrumentation.jetty;

import io.synfinance.agent.bootstrap.AdviceErrors;
import io.synfinance.agent.bootstrap.HttpObservation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.ToLongFunction;

/** Says how many bytes of a request's body were read: {@code Request#getContentRead()}, a class in Jetty 9 to 11. */
final class ContentRead implements ToLongFunction<Object> {

    private final MethodHandle contentRead;

    /** Looks for the method in the class loader of Jetty. */
    ContentRead() throws ReflectiveOperationException {
        Class<?> request = Class.forName(
                "org.eclipse.jetty.server.Request", false, getClass().getClassLoader());
        contentRead = MethodHandles.publicLookup()
                .findVirtual(request, "getContentRead", MethodType.methodType(long.class))
                .asType(MethodType.methodType(long.class, Object.class));
    }

    @Override
    public long applyAsLong(Object request) {
        try {
            return (long) contentRead.invokeExact(request);
        } catch (Throwable e) {
            AdviceErrors.report(e, "jetty");
            return HttpObservation.UNKNOWN_SIZE;
        }
    }
}

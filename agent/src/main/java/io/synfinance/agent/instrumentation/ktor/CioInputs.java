package io.synfinance.agent.instrumentation.ktor;

import static java.lang.invoke.MethodType.methodType;

import io.synfinance.agent.bootstrap.HttpObservation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The channels of requests' bodies: those of Ktor 2 tell how much the application has read of them. */
final class CioInputs {

    private static final @Nullable MethodHandle READ = read();

    private CioInputs() {}

    /** The bytes that have been read from a channel, if it tells. */
    static long read(Object input) {
        try {
            return READ == null ? HttpObservation.UNKNOWN_SIZE : (long) READ.invokeExact(input);
        } catch (Throwable e) {
            return HttpObservation.UNKNOWN_SIZE;
        }
    }

    private static @Nullable MethodHandle read() {
        try {
            Class<?> channel =
                    Class.forName("io.ktor.utils.io.ByteReadChannel", false, CioInputs.class.getClassLoader());
            return MethodHandles.publicLookup()
                    .findVirtual(channel, "getTotalBytesRead", methodType(long.class))
                    .asType(methodType(long.class, Object.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}

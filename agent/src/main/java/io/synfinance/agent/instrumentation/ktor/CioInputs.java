package io.synfinance.agent.instrumentation.ktor;

import static java.lang.invoke.MethodType.methodType;

import io.synfinance.agent.bootstrap.HttpObservation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The channels of requests' bodies, which tell how much the application has read of them: each does in Ktor 2; Ktor 3 has
 * one that does, and can be put around others.
 */
final class CioInputs implements UnaryOperator<Object> {

    private static final @Nullable Class<?> COUNTED = find("CountedByteReadChannel");
    private static final @Nullable MethodHandle COUNT = count();
    private static final @Nullable MethodHandle READ = read();

    @Override
    public Object apply(Object input) {
        try {
            return COUNT == null ? input : (Object) COUNT.invokeExact(input);
        } catch (Throwable e) {
            return input;
        }
    }

    /** The bytes that have been read from a channel. */
    static long read(Object input) {
        if (COUNTED != null && !COUNTED.isInstance(input)) {
            return 0; // of a request that asks for another protocol
        }
        try {
            return READ == null ? HttpObservation.UNKNOWN_SIZE : (long) READ.invokeExact(input);
        } catch (Throwable e) {
            return HttpObservation.UNKNOWN_SIZE;
        }
    }

    private static @Nullable MethodHandle count() {
        Class<?> channel = find("ByteReadChannel");
        if (COUNTED == null || channel == null) {
            return null;
        }
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(COUNTED, methodType(void.class, channel))
                    .asType(methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static @Nullable MethodHandle read() {
        Class<?> channel = COUNTED == null ? find("ByteReadChannel") : COUNTED;
        try {
            return channel == null
                    ? null
                    : MethodHandles.publicLookup()
                            .findVirtual(channel, "getTotalBytesRead", methodType(long.class))
                            .asType(methodType(long.class, Object.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName("io.ktor.utils.io." + name, false, CioInputs.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}

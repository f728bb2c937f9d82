package io.synfinance.agent.instrumentation.helidon;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads Helidon's objects, whose class files are too new to be compiled against. */
final class HelidonTypes {

    private static final String HTTP = "io.helidon.http.";
    private static final String SERVER = "io.helidon.webserver.http.";

    private static final MethodHandle REQUEST_PROLOGUE = reader(SERVER + "HttpRequest", Object.class, "prologue");
    private static final MethodHandle RESPONSE_STATUS = reader(SERVER + "ServerResponse", int.class, "status", "code");
    private static final MethodHandle METHOD = reader(HTTP + "HttpPrologue", String.class, "method", "text");
    private static final MethodHandle PATH = reader(HTTP + "HttpPrologue", String.class, "uriPath", "rawPath");
    private static final MethodHandle STATUS_CODE = reader(HTTP + "Status", int.class, "code");
    private static final MethodHandle CONTENT_LENGTH = reader(HTTP + "Headers", OptionalLong.class, "contentLength");
    private static final MethodHandle AVAILABLE =
            reader("io.helidon.common.buffers.BufferData", int.class, "available");
    private static final MethodHandle ACCEPTED = reader(HTTP + "PathMatchers$MatchResult", boolean.class, "accepted");
    private static final MethodHandle REFUSED_STATUS = reader(HTTP + "RequestException", int.class, "status", "code");
    private static final MethodHandle REFUSED_METHOD =
            reader(HTTP + "RequestException", String.class, "request", "method");
    private static final MethodHandle REFUSED_PATH = reader(HTTP + "RequestException", String.class, "request", "path");

    private HelidonTypes() {}

    static Object prologue(Object request) {
        try {
            return (Object) REQUEST_PROLOGUE.invokeExact(request);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Of a response; 200 until it is set. */
    static int status(Object response) {
        return number(RESPONSE_STATUS, response);
    }

    static @Nullable String method(Object prologue) {
        return text(METHOD, prologue);
    }

    static @Nullable String path(Object prologue) {
        return text(PATH, prologue);
    }

    static int code(@Nullable Object status) {
        return status == null ? 200 : number(STATUS_CODE, status);
    }

    /** What headers say, 0 if they do not. */
    static long contentLength(Object headers) {
        try {
            return ((OptionalLong) CONTENT_LENGTH.invokeExact(headers)).orElse(0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int available(Object buffer) {
        return number(AVAILABLE, buffer);
    }

    static boolean isAccepted(Object match) {
        try {
            return (boolean) ACCEPTED.invokeExact(match);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static boolean isRefusal(Object thrown) {
        return thrown.getClass().getName().equals(HTTP + "RequestException");
    }

    static int refusedStatus(Object refusal) {
        return number(REFUSED_STATUS, refusal);
    }

    static @Nullable String refusedMethod(Object refusal) {
        return text(REFUSED_METHOD, refusal);
    }

    static @Nullable String refusedPath(Object refusal) {
        return text(REFUSED_PATH, refusal);
    }

    private static int number(MethodHandle reader, Object from) {
        try {
            return (int) reader.invokeExact(from);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static @Nullable String text(MethodHandle reader, Object from) {
        try {
            return (String) reader.invokeExact(from);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** A chain of public getters, as one that takes any object. */
    private static MethodHandle reader(String className, Class<?> result, String... getters) {
        try {
            Class<?> type = Class.forName(className);
            MethodHandle chain = MethodHandles.identity(type);
            for (String getter : getters) {
                chain = MethodHandles.filterReturnValue(
                        chain,
                        MethodHandles.publicLookup()
                                .unreflect(chain.type().returnType().getMethod(getter)));
            }
            return chain.asType(
                    chain.type().changeParameterType(0, Object.class).changeReturnType(result));
        } catch (ReflectiveOperationException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(Throwable cause) {
        return new IllegalStateException("not the Helidon that is expected", cause);
    }
}

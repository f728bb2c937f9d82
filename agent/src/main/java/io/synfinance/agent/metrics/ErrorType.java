package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The label of an exception: the simple class name of what is below the wrappers that containers and futures add. */
final class ErrorType {

    /** By name, since the classes are the application's, if they are there at all. */
    private static final Set<String> WRAPPERS = new HashSet<>(Arrays.asList(
            "javax.servlet.ServletException",
            "jakarta.servlet.ServletException",
            "org.springframework.web.util.NestedServletException",
            "java.util.concurrent.CompletionException",
            "java.util.concurrent.ExecutionException",
            "java.lang.reflect.InvocationTargetException",
            "java.lang.reflect.UndeclaredThrowableException",
            // Itself and no subclass: a container that may throw nothing else, around what the application threw.
            "java.lang.RuntimeException"));

    /** How servers tell the application that nobody listens any more, which is no fault of the application. */
    private static final Set<String> CLIENT_GONE = new HashSet<>(Arrays.asList(
            "org.apache.catalina.connector.ClientAbortException",
            "org.apache.coyote.CloseNowException",
            "org.eclipse.jetty.io.EofException"));

    /** Causes may form a circle. */
    private static final int MAX_DEPTH = 20;

    private ErrorType() {}

    static String of(Throwable error) {
        return simpleName(namedClass(unwrapped(error)));
    }

    static boolean isClientGone(Throwable error) {
        Throwable current = error;
        for (int depth = 0; depth < MAX_DEPTH && current != null; depth++) {
            if (CLIENT_GONE.contains(current.getClass().getName())) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    private static Throwable unwrapped(Throwable error) {
        Throwable current = error;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            Throwable cause = WRAPPERS.contains(current.getClass().getName()) ? current.getCause() : null;
            if (cause == null) {
                return current;
            }
            current = cause;
        }
        return current;
    }

    private static Class<?> namedClass(Throwable error) {
        Class<?> type = error.getClass();
        while (simpleName(type).isEmpty()) {
            type = type.getSuperclass();
        }
        return type;
    }

    private static String simpleName(Class<?> type) {
        try {
            return type.getSimpleName();
        } catch (LinkageError | InternalError e) {
            // The enclosing class is gone, or a compiler other than javac made a name that Java 8 calls malformed.
            String name = type.getName();
            return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$', name.length() - 2)) + 1);
        }
    }
}

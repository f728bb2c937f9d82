package io.synfinance.agent.instrumentation.jetty;

import io.synfinance.agent.bootstrap.AdviceErrors;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the URL pattern of a path: {@code handler.getMappedServlet(path).getPathSpec().getDeclaration()}, whose types are
 * others in Jetty 9.4 than in 10 and 11. Servlet 3.1, which Jetty 9.4 speaks, cannot say which mapping it was.
 */
final class ServletMappings implements BiFunction<Object, String, @Nullable String> {

    private final MethodHandle mappedServlet;
    private final MethodHandle pathSpec;
    private final MethodHandle declaration;

    /** Looks for the methods in the class loader of Jetty. */
    ServletMappings() throws ReflectiveOperationException {
        Method mapped = Class.forName(
                        "org.eclipse.jetty.servlet.ServletHandler",
                        false,
                        getClass().getClassLoader())
                .getMethod("getMappedServlet", String.class);
        Method spec = mapped.getReturnType().getMethod("getPathSpec");
        mappedServlet = MethodHandles.publicLookup()
                .unreflect(mapped)
                .asType(MethodType.methodType(Object.class, Object.class, String.class));
        pathSpec = property(spec, Object.class);
        declaration = property(spec.getReturnType().getMethod("getDeclaration"), String.class);
    }

    private static MethodHandle property(Method getter, Class<?> type) throws IllegalAccessException {
        return MethodHandles.publicLookup().unreflect(getter).asType(MethodType.methodType(type, Object.class));
    }

    /** The pattern as a route; null where the path matches the default servlet, or none. */
    @Override
    public @Nullable String apply(Object handler, String path) {
        if (!path.startsWith("/")) {
            return null; // a servlet by its name
        }
        try {
            Object mapped = (Object) mappedServlet.invokeExact(handler, path);
            Object spec = mapped == null ? null : (Object) pathSpec.invokeExact(mapped);
            return spec == null ? null : route((String) declaration.invokeExact(spec));
        } catch (Throwable e) {
            AdviceErrors.report(e, "jetty");
            return null;
        }
    }

    private static @Nullable String route(String pattern) {
        if (pattern.equals("/")) {
            return null;
        }
        return pattern.startsWith("/") ? pattern : "/".concat(pattern);
    }
}

package io.synfinance.agent.instrumentation.pools;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Asks pools and servers, by their own methods, how many connections are open; holds none of them. */
public final class OpenConnections extends ConnectionsBridge {

    private final ConnectionsSink sink;

    /**
     * Somebody who asks.
     *
     * @param sink whom the answers are for
     */
    public OpenConnections(ConnectionsSink sink) {
        this.sink = sink;
    }

    @Override
    protected void ask(Object owner, String type, String counters) {
        WeakReference<Object> weak = new WeakReference<>(owner);
        List<Method> methods = methods(owner.getClass(), counters);
        sink.source(type, () -> {
            Object known = weak.get();
            return known == null ? ConnectionsSink.GONE : sum(known, methods);
        });
    }

    private static List<Method> methods(Class<?> type, String counters) {
        List<Method> methods = new ArrayList<>();
        for (String name : counters.split("\\+", -1)) {
            methods.add(method(type, name));
        }
        return methods;
    }

    private static Method method(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Method method = each.getDeclaredMethod(name);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                // The class above may have it.
            }
        }
        throw new IllegalArgumentException(type.getName() + " has no method " + name + "()");
    }

    private static long sum(Object owner, List<Method> methods) {
        long sum = 0;
        for (Method method : methods) {
            try {
                Object count = method.invoke(owner);
                sum += count instanceof Number ? ((Number) count).longValue() : 0;
            } catch (ReflectiveOperationException e) {
                return 0; // closed, as one of them says
            }
        }
        return sum;
    }
}

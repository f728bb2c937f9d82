package io.synfinance.agent.instrumentation.pools;

import io.synfinance.agent.bootstrap.ConnectionsBridge;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Asks pools and servers, by their own methods, how many connections are open; holds none of them. */
public final class OpenConnections extends ConnectionsBridge {

    private final ConnectionsSink sink;
    private final Map<String, LongAdder> sums = new ConcurrentHashMap<>();
    private final Set<Object> asked = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

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
        if (!asked.add(owner)) {
            return; // a server that starts again
        }
        WeakReference<Object> weak = new WeakReference<>(owner);
        List<Method> methods = methods(owner.getClass(), counters);
        if (methods.isEmpty()) {
            return; // a version that cannot tell
        }
        sink.source(type, () -> {
            Object known = weak.get();
            return known == null ? ConnectionsSink.GONE : sum(known, methods);
        });
    }

    @Override
    protected void add(String type, int by) {
        LongAdder sum = sums.get(type);
        if (sum == null) {
            sum = sums.computeIfAbsent(type, this::newSum);
        }
        sum.add(by);
    }

    private LongAdder newSum(String type) {
        LongAdder sum = new LongAdder();
        sink.source(type, () -> Math.max(0, sum.sum()));
        return sum;
    }

    private static List<Method> methods(Class<?> type, String counters) {
        List<Method> methods = new ArrayList<>();
        for (String name : counters.split("\\+", -1)) {
            Method method = method(type, name);
            if (method == null) {
                return new ArrayList<>();
            }
            methods.add(method);
        }
        return methods;
    }

    private static @Nullable Method method(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Method method = each.getDeclaredMethod(name);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                // The class above may have it.
            }
        }
        return null;
    }

    private static long sum(Object owner, List<Method> methods) {
        long sum = 0;
        for (Method method : methods) {
            try {
                Object count = method.invoke(owner);
                sum += count instanceof Collection ? ((Collection<?>) count).size() : ((Number) count).longValue();
            } catch (ReflectiveOperationException e) {
                return 0; // closed, as one of them says
            }
        }
        return sum;
    }
}

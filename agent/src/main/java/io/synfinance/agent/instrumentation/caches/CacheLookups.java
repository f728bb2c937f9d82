package io.synfinance.agent.instrumentation.caches;

import io.synfinance.agent.bootstrap.CacheRecorder;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts look-ups under the names of their caches: that which the application or a framework has given, else the simple name
 * of the class that made the cache. Caches within a cache do not count.
 */
public final class CacheLookups extends CacheRecorder {

    private static final String UNKNOWN = "unknown";

    /** Packages whose classes make caches for somebody else. */
    private static final String[] MAKERS = {
        "java.",
        "javax.",
        "jdk.",
        "sun.",
        "com.sun.",
        "com.github.benmanes.caffeine.",
        "com.google.common.",
        "org.ehcache.",
        "org.springframework.",
        "io.synfinance.agent."
    };

    private final CacheSink sink;
    private final WeakNames names = new WeakNames();

    /** How deep the thread is in caches of caches; of the JDK's types only, so that it keeps nothing alive. */
    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial((Supplier<int[]>) () -> new int[1]);

    /**
     * A recorder of look-ups.
     *
     * @param sink where hits and misses go
     */
    public CacheLookups(CacheSink sink) {
        this.sink = sink;
    }

    @Override
    public void made(Object cache) {
        if (names.get(cache) == null) {
            names.put(cache, maker(new Throwable().getStackTrace()));
        }
    }

    @Override
    public void named(Object cache, String name) {
        names.put(map(cache), name);
    }

    @Override
    public void lookedUp(Object cache, boolean found) {
        if (depth.get()[0] == 0) {
            count(nameOf(cache), found);
        }
    }

    private String nameOf(Object cache) {
        String name = names.get(cache);
        return name == null ? UNKNOWN : name;
    }

    @Override
    public void lookedUpAll(Object cache, Iterable<?> keys, int found, boolean countsFound) {
        if (depth.get()[0] == 0) {
            String name = nameOf(cache);
            sink.misses(name, distinct(keys) - found);
            if (countsFound) {
                sink.hits(name, found);
            }
        }
    }

    /** Whatever is no collection might not be there a second time. */
    private static int distinct(Iterable<?> keys) {
        if (keys instanceof Set) {
            return ((Set<?>) keys).size();
        }
        return keys instanceof Collection ? new HashSet<>((Collection<?>) keys).size() : 0;
    }

    @Override
    public void entered() {
        depth.get()[0]++;
    }

    @Override
    public void left(Object cache, boolean found, boolean counts) {
        int[] mine = depth.get();
        mine[0]--;
        if (mine[0] == 0 && counts) {
            String name = names.get(cache);
            if (name == null) {
                name = ownName(cache);
                names.put(cache, name);
            }
            count(name, found);
        }
    }

    private void count(String name, boolean found) {
        if (found) {
            sink.hits(name, 1);
        } else {
            sink.misses(name, 1);
        }
    }

    /** The simple name of the first class on the stack that makes caches for itself. */
    static String maker(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (!isMaker(frame.getClassName())) {
                String name = frame.getClassName();
                String simple = name.substring(name.lastIndexOf('.') + 1);
                int nested = simple.indexOf('$');
                return nested > 0 ? simple.substring(0, nested) : simple;
            }
        }
        return UNKNOWN;
    }

    private static boolean isMaker(String className) {
        for (String prefix : MAKERS) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** What the look-ups of a cache are seen on: of Caffeine, the map behind it. */
    private static Object map(Object cache) {
        Object synchronous = call(cache, "synchronous");
        Object map = call(synchronous == null ? cache : synchronous, "asMap");
        return map == null ? cache : map;
    }

    private static String ownName(Object cache) {
        Object name = call(cache, "getName");
        return name == null ? UNKNOWN : name.toString();
    }

    /** The result of a public method without parameters, null if there is none that can be called. */
    private static @Nullable Object call(Object receiver, String method) {
        try {
            Method found = receiver.getClass().getMethod(method);
            found.setAccessible(true);
            return found.invoke(receiver);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}

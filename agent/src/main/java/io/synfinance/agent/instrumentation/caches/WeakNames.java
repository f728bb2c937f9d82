package io.synfinance.agent.instrumentation.caches;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names of objects, by identity: caches are maps, which are equal if their content is. The objects are held weakly. */
final class WeakNames {

    private final Map<Object, String> names = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    @Nullable
    String get(Object named) {
        return names.get(new Sought(named));
    }

    void put(Object named, String name) {
        purge();
        names.put(new Kept(named, gone), name);
    }

    private void purge() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            names.remove(each);
        }
    }

    private static final class Sought {
        private final Object object;

        Sought(Object object) {
            this.object = object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Kept && ((Kept) other).get() == object;
        }
    }

    private static final class Kept extends WeakReference<Object> {
        private final int hash;

        Kept(Object object, ReferenceQueue<Object> gone) {
            super(object, gone);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            Object mine = get();
            return mine != null && other instanceof Kept && ((Kept) other).get() == mine;
        }
    }
}

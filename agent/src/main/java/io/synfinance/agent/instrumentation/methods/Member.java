package io.synfinance.agent.instrumentation.methods;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a value path: a member by name, or the first of several names that an object's class has.
 *
 * <p>What a name means is found out once a class and kept at the class itself, so that the agent holds no class of an
 * application that was taken away.
 */
final class Member {

    private final String[] names;

    private final ClassValue<Accessor> accessors = new ClassValue<Accessor>() {
        @Override
        protected Accessor computeValue(Class<?> type) {
            return findFirst(type);
        }
    };

    Member(String... names) {
        this.names = names;
    }

    /** The value, out of its Optional; null if the object has no such member. */
    @Nullable
    Object get(Object receiver) throws Throwable {
        Object value = accessors.get(receiver.getClass()).get(receiver);
        return Values.unwrapped(value);
    }

    /** The value as a number; NaN if it is none, or the object has no such member. */
    double number(Object receiver) throws Throwable {
        return accessors.get(receiver.getClass()).number(receiver);
    }

    boolean existsIn(Object receiver) {
        return receiver instanceof Map
                ? keyIn((Map<?, ?>) receiver) != null
                : accessors.get(receiver.getClass()) != Accessor.MISSING;
    }

    private Accessor findFirst(Class<?> type) {
        if (names.length > 1 && Map.class.isAssignableFrom(type)) {
            return receiver -> valueIn((Map<?, ?>) receiver);
        }
        for (String name : names) {
            Accessor accessor = Accessors.find(type, name);
            if (accessor != Accessor.MISSING) {
                return accessor;
            }
        }
        return Accessor.MISSING;
    }

    private @Nullable Object valueIn(Map<?, ?> map) {
        String key = keyIn(map);
        return key == null ? null : map.get(key);
    }

    /** The first of the names that a map has as a key, which its class does not tell. */
    private @Nullable String keyIn(Map<?, ?> map) {
        for (String name : names) {
            if (map.containsKey(name)) {
                return name;
            }
        }
        return null;
    }
}

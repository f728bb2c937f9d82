package io.synfinance.agent.instrumentation.methods;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of what a call gives several of. */
final class Items {

    private Items() {}

    /**
     * The elements; null where there is one value, which may be a map or iterable by itself.
     *
     * @param asWritten whether a rule says that there are several, so that the values of a map and an iterable count too
     */
    static @Nullable Collection<?> of(@Nullable Object value, boolean asWritten) {
        if (value instanceof Collection) {
            return (Collection<?>) value;
        }
        if (value instanceof Object[]) {
            return Arrays.asList((Object[]) value);
        }
        if (value != null && value.getClass().isArray()) {
            return boxed(value);
        }
        if (asWritten && value instanceof Map) {
            return ((Map<?, ?>) value).values();
        }
        return asWritten && value instanceof Iterable ? copy((Iterable<?>) value) : null;
    }

    private static Collection<?> copy(Iterable<?> values) {
        List<Object> copy = new ArrayList<>();
        values.forEach(copy::add);
        return copy;
    }

    private static Collection<?> boxed(Object primitives) {
        List<Object> boxed = new ArrayList<>();
        for (int i = 0; i < Array.getLength(primitives); i++) {
            boxed.add(Array.get(primitives, i));
        }
        return boxed;
    }
}

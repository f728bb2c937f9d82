package io.synfinance.agent.instrumentation.methods;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the values of paths mean as labels, numbers, verdicts and counts. */
final class Values {

    static final String UNKNOWN = "unknown";

    /** The label of what is known not to be there. */
    static final String NONE = "none";

    /** The lower-case names of an enum's constants, kept at the enum itself. */
    private static final ClassValue<String[]> ENUM_LABELS = new ClassValue<String[]>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            Object[] constants = type.getEnumConstants();
            String[] labels = new String[constants.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = ((Enum<?>) constants[i]).name().toLowerCase(Locale.ROOT);
            }
            return labels;
        }
    };

    private static final double NANOS_PER_SECOND = 1e9;

    private Values() {}

    /**
     * A label: an enum's lower-case name, an exception's class without its package, anything else as its text, {@value
     * #UNKNOWN} for nothing.
     */
    static String label(@Nullable Object value) {
        if (value instanceof Enum) {
            return label((Enum<?>) value);
        }
        if (value instanceof Throwable) {
            String name = value.getClass().getName();
            return name.substring(name.lastIndexOf('.') + 1);
        }
        String text = value == null ? "" : value.toString();
        return text == null || text.isEmpty() ? UNKNOWN : text;
    }

    @SuppressWarnings("EnumOrdinal") // the array was made from the same constants, in this JVM
    private static String label(Enum<?> constant) {
        return ENUM_LABELS.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /**
     * A number, also one that is written as text; a duration in seconds, 1 and 0 for true and false; NaN for anything else.
     */
    static double number(@Nullable Object value) {
        if (value instanceof Number) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof Boolean) {
            return (Boolean) value ? 1 : 0;
        }
        if (value instanceof Duration) {
            return seconds((Duration) value);
        }
        return value instanceof CharSequence ? parsed(value.toString()) : Double.NaN;
    }

    @SuppressWarnings({"JavaDurationGetSecondsToToSeconds", "JavaDurationGetSecondsGetNano"}) // of Java 8, and both
    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    }

    /** What an Optional of any kind holds, null if that is nothing; anything else itself. */
    static @Nullable Object unwrapped(@Nullable Object value) {
        if (value instanceof Optional) {
            return ((Optional<?>) value).orElse(null);
        }
        if (value instanceof OptionalDouble) {
            OptionalDouble number = (OptionalDouble) value;
            return number.isPresent() ? (Object) number.getAsDouble() : null;
        }
        if (value instanceof OptionalInt) {
            OptionalInt number = (OptionalInt) value;
            return number.isPresent() ? (Object) number.getAsInt() : null;
        }
        if (value instanceof OptionalLong) {
            OptionalLong number = (OptionalLong) value;
            return number.isPresent() ? (Object) number.getAsLong() : null;
        }
        return value;
    }

    /** Whether a number is of a type that has no fractions, as counts are. */
    static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof AtomicInteger
                || value instanceof AtomicLong
                || value instanceof LongAdder;
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A verdict: true, {@code "true"}, or a number that is not 0. */
    static boolean truth(@Nullable Object value) {
        if (value instanceof Boolean) {
            return (Boolean) value;
        }
        if (value instanceof Number) {
            return ((Number) value).doubleValue() != 0;
        }
        return value instanceof CharSequence && "true".equalsIgnoreCase(value.toString());
    }

    /** How many: the number itself if it is not negative, the size of what has one, 0 for nothing, 1 for anything else. */
    static long count(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof Number) {
            return Math.max(0, ((Number) value).longValue());
        }
        if (value instanceof Collection) {
            return ((Collection<?>) value).size();
        }
        if (value instanceof Map) {
            return ((Map<?, ?>) value).size();
        }
        return value.getClass().isArray() ? Array.getLength(value) : 1;
    }
}

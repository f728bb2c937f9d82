package io.synfinance.agent.instrumentation.methods;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the values of paths mean as labels, numbers, verdicts and counts. */
final class Values {

    static final String UNKNOWN = "unknown";

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

    private Values() {}

    /** A label: an enum's lower-case name, anything else as its text, {@value #UNKNOWN} for nothing. */
    static String label(@Nullable Object value) {
        if (value instanceof Enum) {
            return label((Enum<?>) value);
        }
        String text = value == null ? "" : value.toString();
        return text == null || text.isEmpty() ? UNKNOWN : text;
    }

    @SuppressWarnings("EnumOrdinal") // the array was made from the same constants, in this JVM
    private static String label(Enum<?> constant) {
        return ENUM_LABELS.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** A number, also one that is written as text; NaN for anything else. */
    static double number(@Nullable Object value) {
        if (value instanceof Number) {
            return ((Number) value).doubleValue();
        }
        return value instanceof CharSequence ? parsed(value.toString()) : Double.NaN;
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

package io.synfinance.agent.exporter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, arrays of numbers, texts, numbers and truth values as JSON (RFC 8259). What no number in JSON
 * can be, such as NaN, becomes {@code null}; what HTML or JavaScript could take for its own is escaped too.
 */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_ASCII = 0x7e;

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(@Nullable Object value) {
        Json json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        if (value instanceof Map) {
            writeMap((Map<?, ?>) value);
        } else if (value instanceof Iterable) {
            writeList((Iterable<?>) value);
        } else if (value instanceof float[]) {
            writeFloats((float[]) value);
        } else if (value instanceof long[]) {
            writeLongs((long[]) value);
        } else if (value instanceof Number) {
            writeNumber((Number) value);
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else {
            writeText(value.toString());
        }
    }

    private void writeMap(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            writeText(String.valueOf(entry.getKey()));
            out.append(':');
            write(entry.getValue());
            before = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void writeList(Iterable<?> list) {
        out.append('[');
        int begin = out.length();
        for (Object each : list) {
            separate(begin);
            write(each);
        }
        out.append(']');
    }

    private void writeFloats(float... numbers) {
        out.append('[');
        int begin = out.length();
        for (float number : numbers) {
            separate(begin);
            writeNumber(number);
        }
        out.append(']');
    }

    private void writeLongs(long... numbers) {
        out.append('[');
        int begin = out.length();
        for (long number : numbers) {
            separate(begin);
            out.append(number);
        }
        out.append(']');
    }

    private void separate(int begin) {
        if (out.length() > begin) {
            out.append(',');
        }
    }

    private void writeNumber(Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append("null");
        } else if (value == number.longValue()) {
            out.append(number.longValue());
        } else {
            out.append(number);
        }
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_PRINTABLE || c > LAST_ASCII || "\"\\<>&'".indexOf(c) >= 0) {
                writeEscaped(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private void writeEscaped(char c) {
        String digits = Integer.toHexString(c);
        out.append("\\u").append("0000", digits.length(), 4).append(digits);
    }
}

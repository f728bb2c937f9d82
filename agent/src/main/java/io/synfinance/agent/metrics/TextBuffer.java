package io.synfinance.agent.metrics;

import java.nio.charset.StandardCharsets;

/** ASCII and UTF-8 text that grows, as bytes. Used again and again, it writes numbers without making any object. */
public final class TextBuffer extends ExpositionBuffer {

    /** The digits of the longest long, with its sign. */
    private static final int LONG_DIGITS = 20;

    /** Whole numbers up to here are exact in a double. */
    private static final double EXACT = 1L << 53;

    private static final long BILLION = 1_000_000_000L;

    TextBuffer() {
        super(INITIAL);
    }

    TextBuffer append(byte[] text) {
        write(text);
        return this;
    }

    TextBuffer append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    TextBuffer append(long value) {
        if (value == Long.MIN_VALUE) {
            return append(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        }
        reserve(LONG_DIGITS);
        if (value < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(value);
        int digits = digits(rest);
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Writes the shortest common form that reads back as the same number. */
    TextBuffer append(double value) {
        double billionths = Math.rint(value * BILLION);
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            append((long) value).append('.').append('0');
        } else if (Math.abs(billionths) < EXACT && billionths / BILLION == value) {
            appendBillionths((long) billionths);
        } else {
            append(special(value).getBytes(StandardCharsets.US_ASCII));
        }
        return this;
    }

    /** Sums of durations are whole numbers of nanoseconds, which need no search for the shortest form. */
    private void appendBillionths(long value) {
        if (value < 0) {
            append('-');
        }
        long magnitude = Math.abs(value);
        append(magnitude / BILLION).append('.');
        long rest = magnitude % BILLION;
        for (long unit = BILLION / 10; rest > 0; unit /= 10) {
            append((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private static String special(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return Double.toString(value);
    }
}

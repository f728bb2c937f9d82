package io.synfinance.agent.metrics;

import org.jspecify.annotations.Nullable;

/** Undoes {@code %41} and the like, for characters that needed no encoding; whatever did need it is no word of an API. */
final class PercentEncoding {

    private static final int HEX = 16;

    private PercentEncoding() {}

    /** Gives null if an escape is malformed, or stands for anything but a letter, a digit, or one of {@code -._~}. */
    static @Nullable String decode(String text, int from, int to) {
        StringBuilder decoded = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '%') {
                int escaped = escaped(text, i, to);
                if (!isUnreserved(escaped)) {
                    return null;
                }
                decoded.append((char) escaped);
                i += 3;
            } else {
                decoded.append(c);
                i++;
            }
        }
        return decoded.toString();
    }

    private static int escaped(String text, int percent, int to) {
        if (percent + 2 >= to) {
            return -1;
        }
        int high = hexDigit(text.charAt(percent + 1));
        int low = hexDigit(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    /** Gives -1 for anything but ASCII; {@link Character#digit(char, int)} alone takes the digits of all scripts. */
    private static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, HEX) : -1;
    }

    private static boolean isUnreserved(int c) {
        return c > 0 && (Identifiers.isLetterOrDigit((char) c) || "-._~".indexOf(c) >= 0);
    }
}

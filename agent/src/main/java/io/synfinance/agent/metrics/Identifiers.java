package io.synfinance.agent.metrics;

/**
 * Tells identifiers from words by their shape, one path segment at a time, without regular expressions.
 *
 * <p>A segment is cut into runs of ASCII letters and digits at {@code - _ . ~ : ! $ + * ( ) '}. It is an identifier if it is
 * longer than 64 characters, contains any other character (an e-mail address, a list, a pair of braces, anything that is not
 * ASCII), is a UUID, or if one of its runs is
 *
 * <ul>
 *   <li>a number, other than of a version such as {@code v1.2};
 *   <li>letters with more than two digits, or in more than four groups, or that start with {@code 0x};
 *   <li>hexadecimal, of 8 and more with a digit or 16 and more without;
 *   <li>of one case with a digit and 20 and more, or without one and 32 and more;
 *   <li>of both cases in an order that camel case does not have, of 10 and more with a digit or 16 and more without;
 * </ul>
 *
 * or if its runs have more than four digits together. Names that everybody knows ({@code sha256}, {@code utf-8}) are words for
 * all that. So {@code user42} and {@code my-first-post} stay: shape does not tell them from {@code ipv4} and
 * {@code data-quality}. A file whose name holds a hash or a version ({@code app.3f9a8b7c.js}) is an identifier as a whole.
 */
final class Identifiers {

    private static final int LONGEST_WORD = 64;
    private static final int MOST_DIGITS_OF_RUN = 2;
    private static final int MOST_DIGITS = 4;
    private static final int MOST_GROUPS = 4;
    private static final int LONGEST_VERSION_NUMBER = 3;
    private static final int UUID_LENGTH = 36;
    private static final String SEPARATORS = "-_.~:!$+*()'";

    private Identifiers() {}

    static boolean isIdentifier(String text, int from, int to) {
        if (to - from > LONGEST_WORD || isUuid(text, from, to)) {
            return true;
        }
        return hasIdentifier(text, from, to) && !KnownNames.contains(text, from, to);
    }

    static boolean isLetterOrDigit(char c) {
        return isDigit(c) || isUpper(c) || isLower(c);
    }

    private static boolean isUuid(String text, int from, int to) {
        if (to - from != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(from + i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasIdentifier(String text, int from, int to) {
        int digits = 0;
        boolean version = false;
        int start = text.charAt(from) == '@' ? from + 1 : from;
        while (start < to) {
            int end = endOfRun(text, start, to);
            if (end < to && SEPARATORS.indexOf(text.charAt(end)) < 0) {
                return true;
            }
            version = isVersion(text, start, end) || (version && isNextVersionNumber(text, start, end));
            if (!version && end > start) {
                boolean suspicious = isIdentifierRun(text, start, end);
                if (suspicious && !KnownNames.contains(text, start, end)) {
                    return true;
                }
                digits += suspicious ? 0 : digits(text, start, end);
            }
            start = end + 1;
        }
        return digits > MOST_DIGITS;
    }

    private static int endOfRun(String text, int from, int to) {
        int end = from;
        while (end < to && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a run is {@code v1} or {@code V12}. */
    private static boolean isVersion(String text, int from, int to) {
        int digits = to - from - 1;
        return digits > 0
                && digits <= MOST_DIGITS_OF_RUN
                && (text.charAt(from) == 'v' || text.charAt(from) == 'V')
                && digits(text, from + 1, to) == digits;
    }

    private static boolean isNextVersionNumber(String text, int from, int to) {
        int length = to - from;
        return length > 0
                && length <= LONGEST_VERSION_NUMBER
                && text.charAt(from - 1) == '.'
                && digits(text, from, to) == length;
    }

    private static boolean isIdentifierRun(String text, int from, int to) {
        int length = to - from;
        int digits = digits(text, from, to);
        if (digits == 0) {
            return isRandom(text, from, to, 16, 32, 2);
        }
        return digits == length
                || digits > MOST_DIGITS_OF_RUN
                || groups(text, from, to) > MOST_GROUPS
                || text.startsWith("0x", from)
                || (length >= 8 && isHex(text, from, to))
                || (length >= 10 && isRandom(text, from, to, 10, 20, 1));
    }

    private static boolean isRandom(String text, int from, int to, int minLength, int minLengthOfOneCase, int minOdd) {
        int length = to - from;
        if (length < minLength) {
            return false;
        }
        return isHex(text, from, to)
                || (isMixedCase(text, from, to) ? oddCapitals(text, from, to) >= minOdd : length >= minLengthOfOneCase);
    }

    private static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Counts groups of digits and groups of letters: 3 in {@code k8s}. */
    private static int groups(String text, int from, int to) {
        int groups = 1;
        for (int i = from + 1; i < to; i++) {
            groups += isDigit(text.charAt(i)) == isDigit(text.charAt(i - 1)) ? 0 : 1;
        }
        return groups;
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMixedCase(String text, int from, int to) {
        boolean upper = false;
        boolean lower = false;
        for (int i = from; i < to; i++) {
            upper |= isUpper(text.charAt(i));
            lower |= isLower(text.charAt(i));
        }
        return upper && lower;
    }

    /** Counts words of two letters amid a run that are none: the {@code Qz} of {@code aQzW}, but not the {@code By} of ByName. */
    private static int oddCapitals(String text, int from, int to) {
        int odd = 0;
        for (int i = from; i + 2 < to; i++) {
            boolean twoLetters = isUpper(text.charAt(i)) && isLower(text.charAt(i + 1)) && !isLower(text.charAt(i + 2));
            odd += twoLetters && !KnownNames.isTwoLetterWord(text, i) ? 1 : 0;
        }
        return odd;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}

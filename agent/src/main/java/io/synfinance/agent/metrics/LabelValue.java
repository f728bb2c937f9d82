package io.synfinance.agent.metrics;

/** Text from outside as a label value: 1 to 128 characters that every exposition format can carry. */
final class LabelValue {

    /** The value of every label of the series that takes what is beyond the limit. */
    static final String OVERFLOW = "__overflow__";

    /** The value where there should be one and is none: Prometheus takes an empty value for a missing label. */
    static final String UNKNOWN = "unknown";

    private static final int MAX_LENGTH = 128;
    private static final char REPLACEMENT = '\uFFFD';

    private LabelValue() {}

    /** Gives the text itself if it needs no change. */
    static String of(String text) {
        if (text.isEmpty()) {
            return UNKNOWN;
        }
        int end = end(text);
        for (int i = 0; i < end; i++) {
            if (isUnwritable(text, i, end)) {
                return repaired(text, end);
            }
        }
        return end == text.length() ? text : text.substring(0, end);
    }

    private static int end(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text.length();
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1))
                && Character.isLowSurrogate(text.charAt(MAX_LENGTH));
        return splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH;
    }

    private static String repaired(String text, int end) {
        StringBuilder repaired = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            repaired.append(isUnwritable(text, i, end) ? REPLACEMENT : text.charAt(i));
        }
        return repaired.toString();
    }

    /**
     * Lone surrogates all become {@code ?} in UTF-8, so that two different values would be exposed as one series twice, and
     * Prometheus rejects the whole scrape.
     */
    private static boolean isUnwritable(String text, int index, int end) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == end || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return Character.isISOControl(c);
    }
}

package io.synfinance.agent.metrics;

/** The severities that a detection may have: low, medium, high and critical; all else is {@code unknown}. */
final class Severities {

    private static final String[] LABELS = {"low", "medium", "high", "critical", LabelValue.UNKNOWN};
    private static final int UNKNOWN = LABELS.length - 1;

    private Severities() {}

    static int count() {
        return LABELS.length;
    }

    /** Reads a severity in any case. */
    static int index(String text) {
        int index = 0;
        while (index < UNKNOWN && !LABELS[index].equalsIgnoreCase(text)) {
            index++;
        }
        return index;
    }

    static String label(int index) {
        return LABELS[index];
    }
}

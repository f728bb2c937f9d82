package io.synfinance.sample.fraud;

/** How bad it is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The severity of a score from 0 to 1. */
    static Severity of(double score) {
        if (score >= 0.9) {
            return CRITICAL;
        }
        if (score >= 0.7) {
            return HIGH;
        }
        return score >= 0.4 ? MEDIUM : LOW;
    }
}

package io.synfinance.sample.fraud;

/** What a verdict was worth, once the truth is known. */
public enum Outcome {
    TRUE_POSITIVE,
    FALSE_POSITIVE,
    TRUE_NEGATIVE,
    FALSE_NEGATIVE;

    static Outcome of(boolean judgedFraud, boolean wasFraud) {
        if (judgedFraud) {
            return wasFraud ? TRUE_POSITIVE : FALSE_POSITIVE;
        }
        return wasFraud ? FALSE_NEGATIVE : TRUE_NEGATIVE;
    }
}

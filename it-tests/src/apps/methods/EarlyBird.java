package apps.methods;

import io.synfinance.annotations.FraudDetection;

/** Calls its marked method while it is initialised. */
final class EarlyBird {

    static final boolean VERDICT = detect();

    private EarlyBird() {}

    @FraudDetection(type = "class_initialiser")
    private static boolean detect() {
        return true;
    }
}

package apps.business;

/** What is thought of a payment. */
final class Verdict {

    final boolean fraud;
    private final String kind;

    Verdict(boolean fraud, String kind) {
        this.fraud = fraud;
        this.kind = kind;
    }

    Severity getSeverity() {
        return Severity.HIGH;
    }

    double confidence() {
        return 0.75;
    }

    enum Severity {
        HIGH
    }
}

package apps.methods;

/** The same before records: what a detector says, by methods that are named like members. */
final class Verdict {

    private final boolean fraud;
    private final Kind kind;
    private final Severity severity;
    private final double score;

    private Verdict(boolean fraud, Kind kind, Severity severity, double score) {
        this.fraud = fraud;
        this.kind = kind;
        this.severity = severity;
        this.score = score;
    }

    static Verdict fraud(Kind kind) {
        return new Verdict(true, kind, Severity.HIGH, 0.75);
    }

    static Verdict innocent() {
        return new Verdict(false, null, Severity.LOW, 0);
    }

    boolean fraud() {
        return fraud;
    }

    Kind kind() {
        return kind;
    }

    Severity severity() {
        return severity;
    }

    double score() {
        return score;
    }

    @Override
    public String toString() {
        return kind + " " + fraud;
    }

    /** Constants with a body are of a class of their own. */
    enum Kind {
        CARD_CLONING,
        STOLEN_CARD {
            @Override
            public String toString() {
                return "not the name";
            }
        }
    }

    enum Severity {
        LOW,
        HIGH
    }
}

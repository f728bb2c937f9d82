package apps.methods;

/** What a detector says; not public, as most classes of applications. */
record Verdict(boolean fraud, Kind kind, Severity severity, double score) {

    static Verdict fraud(Kind kind) {
        return new Verdict(true, kind, Severity.HIGH, 0.75);
    }

    static Verdict innocent() {
        return new Verdict(false, null, Severity.LOW, 0);
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

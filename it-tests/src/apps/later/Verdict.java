package apps.later;

/** What is thought of a payment. */
public final class Verdict {

    public final boolean fraud;

    public Verdict(boolean fraud) {
        this.fraud = fraud;
    }

    public String getType() {
        return "later";
    }

    @Override
    public String toString() {
        return fraud ? "fraud" : "honest";
    }
}

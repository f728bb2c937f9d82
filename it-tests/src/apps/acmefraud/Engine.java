package com.acme.fraud;

/** What the documents call com.acme.fraud.Engine. */
public final class Engine {

    public Verdict score(double amount) {
        return new Verdict(amount > 1000);
    }

    public Verdict score(double amount, String card) {
        return new Verdict(card.isEmpty());
    }

    /** What it thinks. */
    public static final class Verdict {

        public final boolean fraud;

        Verdict(boolean fraud) {
            this.fraud = fraud;
        }

        public String type() {
            return "card_cloning";
        }

        public String getSeverity() {
            return "HIGH";
        }

        public double getScore() {
            return 0.75;
        }
    }
}

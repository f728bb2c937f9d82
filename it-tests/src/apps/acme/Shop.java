package com.acme;

import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.TransactionGeneration;
import java.util.concurrent.Future;

/** Where the annotations are wrong. */
final class Shop {

    @FraudDetection(type = "$return.kid")
    Verdict wrong() {
        return new Verdict();
    }

    @TransactionGeneration(count = "$m")
    int genWrong(int n) {
        return n;
    }

    @FraudDetection
    Future<Verdict> promise() {
        return null;
    }

    /** What it thinks. */
    static final class Verdict {
        final boolean fraud = true;
        final String kind = "card_cloning";
        final double score = 0.75;
        final String severity = "low";
    }
}

package io.synfinance.sample.transactions;

import org.jspecify.annotations.Nullable;

/** A payment with its ground truth: the fraud that it is, or none. Detectors see the payment alone. */
public record LabelledTransaction(
        Transaction transaction, @Nullable FraudType truth) {

    public boolean fraudulent() {
        return truth != null;
    }
}

package io.synfinance.sample.transactions;

/** The rail that a payment runs on. */
public enum PaymentMethod {
    CARD,
    UPI
}

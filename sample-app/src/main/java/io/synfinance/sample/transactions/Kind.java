package io.synfinance.sample.transactions;

/** What a transaction does with the money. */
public enum Kind {
    PURCHASE,
    REFUND,
    CHARGEBACK,
    TRANSFER_IN,
    TRANSFER_OUT
}

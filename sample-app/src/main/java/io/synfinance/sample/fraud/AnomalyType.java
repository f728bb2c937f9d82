package io.synfinance.sample.fraud;

/** In what respect a payment is unusual; unusual is not yet fraudulent. */
public enum AnomalyType {
    BEHAVIORAL,
    GEOGRAPHIC,
    TEMPORAL,
    AMOUNT
}

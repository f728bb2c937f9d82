package io.synfinance.sample.prediction;

/**
 * What the model expects of a payment.
 *
 * @param probability of fraud, 0 to 1
 * @param fraud whether fraud is likelier than not
 */
public record Prediction(String transactionId, double probability, boolean fraud, String model) {}

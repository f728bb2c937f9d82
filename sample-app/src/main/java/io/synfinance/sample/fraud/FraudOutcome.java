package io.synfinance.sample.fraud;

import io.synfinance.sample.transactions.FraudType;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in hindsight.
 *
 * @param fraudType the type that was detected, else the one that was reported, if any
 */
public record FraudOutcome(
        String transactionId, Outcome outcome, @Nullable FraudType fraudType) {}

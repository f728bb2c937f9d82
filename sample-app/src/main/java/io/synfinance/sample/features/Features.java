package io.synfinance.sample.features;

import io.synfinance.sample.transactions.Kind;

/** A payment seen in its context: all that rules and the model may know. */
public record Features(
        String transactionId,
        Kind kind,
        Amounts amounts,
        Places places,
        Pace pace,
        Channel channel,
        Account account,
        Shop shop) {}

package io.synfinance.sample.transactions;

import org.jspecify.annotations.Nullable;

/** A payment that a client names by its id or sends whole: one of the two. */
public record Submission(
        @Nullable String transactionId, @Nullable Transaction transaction) {}

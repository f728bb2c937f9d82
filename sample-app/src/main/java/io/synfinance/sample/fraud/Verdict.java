package io.synfinance.sample.fraud;

import io.synfinance.sample.transactions.FraudType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the detector thinks of a payment.
 *
 * @param fraudType the likeliest fraud, null where there is none
 * @param confidence how sure it is of the fraud, 0 to 1
 * @param reasons what speaks for fraud, the strongest first
 */
public record Verdict(
        String transactionId,
        boolean fraud,
        @Nullable FraudType fraudType,
        Severity severity,
        double confidence,
        List<String> reasons) {}

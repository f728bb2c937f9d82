package io.synfinance.sample.fraud;

import io.synfinance.sample.features.Features;
import io.synfinance.sample.transactions.FraudType;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What gives one type of fraud away.
 *
 * @param sign the features without which it is not this fraud
 * @param strength how strongly the sign shows, 0 to 1
 * @param reason what a human is told
 */
record FraudRule(FraudType type, String reason, Predicate<Features> sign, ToDoubleFunction<Features> strength) {

    /** A sign that barely shows is worth this much. */
    private static final double LEAST = 0.55;

    private static final double MOST = 0.99;

    /** How sure the rule is of its fraud, 0 where there is no sign of it. */
    double confidence(Features features) {
        return sign.test(features) ? LEAST + (MOST - LEAST) * strength.applyAsDouble(features) : 0;
    }
}

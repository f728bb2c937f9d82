package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that learns what a verdict on fraud was worth: from an investigator, a customer, a chargeback.
 *
 * <pre>{@code
 * @FraudOutcome(type = "$return.fraudType", outcome = "$return.outcome")
 * Review close(String transactionId, boolean fraud) { ... }
 *
 * @FraudOutcome(type = "$verdict.type", predicted = "$verdict.fraud", actual = "$fraud")
 * void close(Verdict verdict, boolean fraud) { ... }
 * }</pre>
 *
 * <p>After one alarm that was right and one that was not, a scrape shows
 *
 * <pre>{@code
 * synfinance_fraud_outcomes_total{fraud_type="card_cloning",outcome="true_positive"} 1.0
 * synfinance_fraud_outcomes_total{fraud_type="mule_account",outcome="false_positive"} 1.0
 * synfinance_fraud_precision 0.5
 * synfinance_fraud_recall 1.0
 * synfinance_fraud_f1_score 0.6666666666666666
 * }</pre>
 *
 * <p>Members are value paths, as in {@link FraudDetection}. A call that throws counts as an error of the operation
 * {@code fraud-outcome}, and as no outcome.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FraudOutcome {

    /**
     * The kind of fraud, the label {@code fraud_type}.
     *
     * @return a value path; by default the first of {@code fraudType}, {@code type} and {@code kind} that the result has, else
     *     {@code unknown}, or {@code none} for a true negative
     */
    String type() default "";

    /**
     * What the verdict was: true_positive, false_positive, true_negative or false_negative, in any case; anything else counts
     * as {@code unknown}.
     *
     * @return a value path; by default an enum or text result itself, else the result's {@code outcome}
     */
    String outcome() default "";

    /**
     * Whether the verdict was fraud. With {@link #actual()} it gives the outcome, so {@link #outcome()} is left out.
     *
     * @return a value path to a boolean
     */
    String predicted() default "";

    /**
     * Whether it really was fraud.
     *
     * @return a value path to a boolean
     */
    String actual() default "";
}

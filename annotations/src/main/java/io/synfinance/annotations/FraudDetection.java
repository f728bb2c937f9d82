package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that decides whether transactions are fraudulent.
 *
 * <p>Every member is a <em>value path</em> or, without a {@code $}, a literal. A path starts at {@code $return},
 * {@code $this}, {@code $0} (the first argument), {@code $name} (the argument of that name) or, inside {@link #each()},
 * {@code $item}, and goes on through getters, record accessors, fields and map keys: {@code $return.verdict.score}. A
 * member left empty takes the default named at it.
 *
 * <pre>{@code
 * @FraudDetection(type = "$return.kind", severity = "$return.severity", confidence = "$return.score")
 * Verdict check(Transaction transaction) { ... }
 * }</pre>
 *
 * <p>After one fraudulent transaction, a scrape shows
 *
 * <pre>{@code
 * synfinance_transactions_checked_total 1.0
 * synfinance_fraud_detections_total{fraud_type="card_cloning",severity="high"} 1.0
 * synfinance_fraud_rate{fraud_type="card_cloning"} 1.0
 * synfinance_fraud_rate{fraud_type="overall"} 1.0
 * synfinance_fraud_confidence_count{fraud_type="card_cloning"} 1
 * synfinance_fraud_detection_seconds_count 1
 * }</pre>
 *
 * <p>A call that throws is timed, and counts neither as a check nor as a detection.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FraudDetection {

    /**
     * The kind of fraud, the label {@code fraud_type}; an enum gives its lower-case name.
     *
     * @return a value path; by default the first of {@code fraudType}, {@code type} and {@code kind} that the verdict has,
     *     else {@code unknown}
     */
    String type() default "";

    /**
     * The label {@code severity}: low, medium, high or critical, in any case; anything else counts as {@code unknown}.
     *
     * @return a value path; by default the verdict's {@code severity}, else {@code unknown}
     */
    String severity() default "";

    /**
     * How sure the detector is, from 0 to 1.
     *
     * @return a value path; by default the first of {@code confidence}, {@code score} and {@code probability} that the
     *     verdict has, else nothing is recorded
     */
    String confidence() default "";

    /**
     * Whether it is fraud.
     *
     * @return a value path to a boolean; by default a boolean result itself, else the first of {@code fraud},
     *     {@code fraudulent}, {@code detected} and {@code suspicious} that the verdict has, else whether there is a verdict
     */
    String detected() default "";

    /**
     * The verdicts, where one call gives several: a collection, an array, a map (its values) or an iterable. The other
     * members then start at {@code $item}.
     *
     * @return a value path; by default the result is the one verdict, or several if it is a collection or an array
     */
    String each() default "";
}

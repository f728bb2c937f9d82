package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that looks for anomalies in a record, or in several.
 *
 * <pre>{@code
 * @AnomalyDetection
 * List<Anomaly> detect(Features features) { ... }
 * }</pre>
 *
 * <p>After two records, one of them with a geographic anomaly, a scrape shows
 *
 * <pre>{@code
 * synfinance_anomaly_detections_total{anomaly_type="geographic",severity="high"} 1.0
 * synfinance_anomaly_rate{anomaly_type="geographic"} 0.5
 * synfinance_anomaly_rate{anomaly_type="overall"} 0.5
 * }</pre>
 *
 * <p>Members are value paths, as in {@link FraudDetection}. Other than there, a collection holds the anomalies of one record.
 * A call that throws counts as an error of the operation {@code anomaly-detection}, and as no check.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnomalyDetection {

    /**
     * The kind of anomaly, the label {@code anomaly_type}.
     *
     * @return a value path; by default the first of {@code anomalyType}, {@code type} and {@code kind} that the anomaly has,
     *     else {@code unknown}
     */
    String type() default "";

    /**
     * The label {@code severity}: low, medium, high or critical, in any case; anything else counts as {@code unknown}.
     *
     * @return a value path; by default the anomaly's {@code severity}, else {@code unknown}
     */
    String severity() default "";

    /**
     * Whether it is an anomaly.
     *
     * @return a value path to a boolean; by default a boolean result itself, else the first of {@code anomaly},
     *     {@code anomalous} and {@code detected} that it has, else whether there is anything
     */
    String detected() default "";

    /**
     * The anomalies: a collection, an array, a map (its values), an iterable, or a single one. The other members then start
     * at {@code $item}.
     *
     * @return a value path; by default the result
     */
    String each() default "";

    /**
     * How many records the call looked at.
     *
     * @return a value path to a number or to something that has a size; by default 1
     */
    String records() default "";
}

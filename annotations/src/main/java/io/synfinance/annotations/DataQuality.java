package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that examines the quality of data and returns a report.
 *
 * <pre>{@code
 * @DataQuality(missing = "$return.missingRates", outliers = "$return.outlierRates")
 * Report inspect(List<Transaction> records) { ... }
 * }</pre>
 *
 * <p>After a report on 1000 records, a tenth of which lacks a city and five of which break the schema, a scrape shows
 *
 * <pre>{@code
 * synfinance_data_missing_values_rate{field="city"} 0.1
 * synfinance_data_outliers_rate{field="amount"} 0.02
 * synfinance_data_schema_violations_total 5.0
 * synfinance_data_distribution_drifts_total{field="amount"} 1.0
 * synfinance_data_records_total 1000.0
 * synfinance_data_quality_score 89.4
 * synfinance_data_last_update_timestamp_seconds 1.7672256E9
 * }</pre>
 *
 * <p>Members are value paths, as in {@link FraudDetection}. A call that throws, or returns null, leaves what was known; a call
 * that throws counts as an error of the operation {@code data-quality}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DataQuality {

    /**
     * The data set, the label {@code dataset}; there is no such label if it is left out.
     *
     * @return a value path or a literal
     */
    String dataset() default "";

    /**
     * How many records were examined.
     *
     * @return a value path to a number or to something that has a size; by default the first of {@code records},
     *     {@code recordCount}, {@code count} and {@code total} that the result has
     */
    String records() default "";

    /**
     * What is missing, by field. Whole numbers are counts and are divided by {@link #records()}; fractions are rates.
     *
     * @return a value path to a map from field to number; by default the first of {@code missingRates},
     *     {@code missingValues} and {@code missing} that the result has
     */
    String missing() default "";

    /**
     * Values that cannot be right, by field, likewise.
     *
     * @return a value path to a map from field to number; by default the first of {@code outlierRates} and {@code outliers}
     *     that the result has
     */
    String outliers() default "";

    /**
     * How many records break the schema.
     *
     * @return a value path to a number or to something that has a size; by default the first of {@code schemaViolations} and
     *     {@code violations} that the result has
     */
    String violations() default "";

    /**
     * The fields whose distribution has drifted.
     *
     * @return a value path to a collection of fields, or to a map from field to boolean; by default the first of
     *     {@code driftedFields} and {@code drifted} that the result has
     */
    String drifts() default "";

    /**
     * The quality, 0 to 100.
     *
     * @return a value path to a number; by default it is computed: 100 - min(100 * mean missing rate, 30) - min(100 *
     *     violations / records, 20) - min(100 * drifts / records, 10)
     */
    String score() default "";
}

package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that asks a model. It is timed.
 *
 * <pre>{@code
 * @Prediction
 * double predict(Features features) { ... }
 * }</pre>
 *
 * <p>After a call of 7 ms, a scrape shows (the buckets left out)
 *
 * <pre>{@code
 * synfinance_prediction_seconds_count 1
 * synfinance_prediction_seconds_sum 0.007
 * }</pre>
 *
 * <p>A call that throws is timed too, and counts as an error of the operation {@code prediction}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Prediction {}

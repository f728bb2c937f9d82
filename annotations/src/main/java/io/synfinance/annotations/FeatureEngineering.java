package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that makes features for a model. It is timed.
 *
 * <pre>{@code
 * @FeatureEngineering
 * Features features(Transaction transaction) { ... }
 * }</pre>
 *
 * <p>After a call of 7 ms, a scrape shows (the buckets left out)
 *
 * <pre>{@code
 * synfinance_feature_engineering_seconds_count 1
 * synfinance_feature_engineering_seconds_sum 0.007
 * }</pre>
 *
 * <p>A call that throws is timed too, and counts as an error of the operation {@code feature-engineering}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FeatureEngineering {}

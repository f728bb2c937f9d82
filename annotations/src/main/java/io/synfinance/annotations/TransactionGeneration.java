package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that generates transactions.
 *
 * <pre>{@code
 * @TransactionGeneration
 * List<Transaction> generate(int count) { ... }
 * }</pre>
 *
 * <p>After a call that returned 100 transactions within half a second, a scrape shows
 *
 * <pre>{@code
 * synfinance_transactions_generated_total 100.0
 * synfinance_generation_rate_txn_per_sec 200.0
 * synfinance_generation_seconds_count 1
 * synfinance_generation_seconds_sum 0.5
 * }</pre>
 *
 * <p>A call that throws is timed and has generated nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TransactionGeneration {

    /**
     * How many transactions the call generated.
     *
     * @return a value path (as in {@link FraudDetection}) to a number, a collection, a map or an array; by default the
     *     size of a collection, map or array that the method returns, the value of a number that it returns, 1 for any other result, and 0 for
     *     none
     */
    String count() default "";
}

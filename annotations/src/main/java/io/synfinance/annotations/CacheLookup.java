package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that looks something up in a cache of one's own. Caches of well-known libraries need no annotation.
 *
 * <pre>{@code
 * @CacheLookup(cache = "merchant")
 * Optional<Merchant> cached(String id) { ... }
 * }</pre>
 *
 * <p>After three look-ups that found a merchant and one that did not, a scrape shows
 *
 * <pre>{@code
 * synfinance_cache_hits_total{cache_type="merchant"} 3.0
 * synfinance_cache_misses_total{cache_type="merchant"} 1.0
 * synfinance_cache_hit_rate{cache_type="merchant"} 0.75
 * }</pre>
 *
 * <p>Members are value paths, as in {@link FraudDetection}. A call that throws counts as an error of the operation
 * {@code cache-lookup}, and as neither hit nor miss.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheLookup {

    /**
     * The name of the cache, the label {@code cache_type}.
     *
     * @return a value path or a literal; by default the simple name of the class that declares the method
     */
    String cache() default "";

    /**
     * Whether the look-up found something.
     *
     * @return a value path to a boolean; by default a boolean result itself, else whether the result is neither null nor an
     *     empty Optional
     */
    String hit() default "";
}

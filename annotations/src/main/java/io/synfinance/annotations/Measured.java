package io.synfinance.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that gives a metric of one's own: a counter, a histogram or a gauge, with labels.
 *
 * <pre>{@code
 * @Measured(metric = "orders_value", type = Measured.Type.HISTOGRAM, value = "$return.total",
 *         labels = "channel=$order.channel", buckets = {10, 100, 1000})
 * Receipt place(Order order) { ... }
 * }</pre>
 *
 * <p>After an order of 250 through the web, a scrape shows
 *
 * <pre>{@code
 * synfinance_orders_value_bucket{channel="web",le="10.0"} 0
 * synfinance_orders_value_bucket{channel="web",le="100.0"} 0
 * synfinance_orders_value_bucket{channel="web",le="1000.0"} 1
 * synfinance_orders_value_bucket{channel="web",le="+Inf"} 1
 * synfinance_orders_value_count{channel="web"} 1
 * synfinance_orders_value_sum{channel="web"} 250.0
 * }</pre>
 *
 * <p>Values are value paths, as in {@link FraudDetection}. A call that throws is not recorded, unless a value reads
 * {@code $thrown}; it counts as an error of the operation {@code measured}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Measured {

    /**
     * The name of the metric, without the namespace. A counter's gets {@code _total} at its end.
     *
     * @return letters, digits and underscores, a letter first
     */
    String metric();

    /**
     * The type of the metric.
     *
     * @return a counter by default
     */
    Type type() default Type.COUNTER;

    /**
     * What is recorded.
     *
     * @return a value path to a number; by default 1 for a counter, the time of the call in seconds for a histogram, and the
     *     result for a gauge
     */
    String value() default "";

    /**
     * The labels.
     *
     * @return at most four times {@code name=value}, the value being a value path or a literal
     */
    String[] labels() default {};

    /**
     * The buckets of a histogram.
     *
     * @return upper bounds, ascending; by default those of request latency, in seconds
     */
    double[] buckets() default {};

    /**
     * What the metric means.
     *
     * @return a sentence
     */
    String help() default "";

    /** The type of a metric. */
    enum Type {
        /** Grows by the value. */
        COUNTER,
        /** Counts values by size. */
        HISTOGRAM,
        /** Is set to the value. */
        GAUGE
    }
}

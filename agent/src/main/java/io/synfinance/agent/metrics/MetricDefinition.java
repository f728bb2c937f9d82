package io.synfinance.agent.metrics;

import java.util.List;

/** What is fixed of a metric: of those of the {@link Catalogue}, and of those that a rule defines. */
public interface MetricDefinition {

    /**
     * The full name of the metric.
     *
     * @param namespace the prefix, for example {@code synfinance}
     * @return for example {@code synfinance_requests_total}
     */
    String metricName(String namespace);

    /**
     * The type of the metric.
     *
     * @return as exposed
     */
    MetricKind kind();

    /**
     * What the metric means.
     *
     * @return one sentence
     */
    String help();

    /**
     * The names of the labels.
     *
     * @return in the order in which the recorders give their values; empty if there are none
     */
    List<String> labelNames();

    /**
     * The upper bounds of a histogram's buckets.
     *
     * @return a copy, ascending, in the metric's unit, without infinity; empty for other types
     */
    double[] buckets();
}

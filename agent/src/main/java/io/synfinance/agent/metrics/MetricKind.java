package io.synfinance.agent.metrics;

/** The Prometheus type of a metric. */
public enum MetricKind {

    /** A sum that only grows; its name ends in {@code _total}. */
    COUNTER,

    /** A value that goes up and down. */
    GAUGE,

    /** Counts in classic buckets, with their sum. */
    HISTOGRAM,

    /** Count and sum, without quantiles. */
    SUMMARY
}

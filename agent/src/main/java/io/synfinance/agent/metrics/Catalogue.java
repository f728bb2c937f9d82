package io.synfinance.agent.metrics;

import static io.synfinance.agent.metrics.MetricKind.COUNTER;
import static io.synfinance.agent.metrics.MetricKind.GAUGE;
import static io.synfinance.agent.metrics.MetricKind.HISTOGRAM;
import static io.synfinance.agent.metrics.MetricKind.SUMMARY;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Every metric of the agent: name without namespace, type, help, label names and buckets. */
public enum Catalogue {

    /** HTTP requests that are over. */
    REQUESTS("requests_total", COUNTER, "HTTP requests, each counted once at its end.", "method", "endpoint", "status"),

    /** HTTP requests that failed in the application. */
    ERRORS(
            "errors_total",
            COUNTER,
            "HTTP requests that ended in an unhandled exception, or in a 5xx without one (http_5xx).",
            "type",
            "endpoint"),

    /** HTTP requests in flight. */
    ACTIVE_REQUESTS(
            "active_requests",
            GAUGE,
            "HTTP requests in flight; under /{unmatched} until a route is known.",
            "endpoint"),

    /** Time from the start of a request to its end. */
    REQUEST_LATENCY(
            "request_latency_seconds",
            HISTOGRAM,
            "Time from the start of an HTTP request to its end.",
            Buckets.REQUEST_LATENCY,
            "method",
            "endpoint"),

    /** Body bytes of requests. */
    REQUEST_SIZE("request_size_bytes", SUMMARY, "Bytes of HTTP request bodies, where known.", "method", "endpoint"),

    /** Body bytes of responses. */
    RESPONSE_SIZE("response_size_bytes", SUMMARY, "Bytes of HTTP response bodies, where known.", "endpoint", "status"),

    /** Transactions found fraudulent. */
    FRAUD_DETECTIONS("fraud_detections_total", COUNTER, "Transactions found fraudulent.", "fraud_type", "severity"),

    /** Share of the checked transactions that were found fraudulent. */
    FRAUD_RATE(
            "fraud_rate",
            GAUGE,
            "Detections of the type per transaction checked, 0-1, over the last 5 minutes.",
            "fraud_type"),

    /** How sure the detector was. */
    FRAUD_CONFIDENCE(
            "fraud_confidence", HISTOGRAM, "Confidence of fraud detections, 0-1.", Buckets.CONFIDENCE, "fraud_type"),

    /** The denominator of the fraud rate. */
    TRANSACTIONS_CHECKED("transactions_checked_total", COUNTER, "Transactions checked for fraud."),

    /** Time in the fraud detector. */
    FRAUD_DETECTION_TIME(
            "fraud_detection_seconds", HISTOGRAM, "Time of one call of the fraud detector.", Buckets.PREDICTION),

    /** Transactions generated. */
    TRANSACTIONS_GENERATED("transactions_generated_total", COUNTER, "Transactions generated."),

    /** Throughput of the generator while it works. */
    GENERATION_RATE(
            "generation_rate_txn_per_sec", GAUGE, "Transactions per second spent generating, over the last minute."),

    /** Time of one generation call. */
    GENERATION_TIME("generation_seconds", HISTOGRAM, "Time of one call of the generator.", Buckets.FEATURE_ENGINEERING),

    /** Memory of the process. */
    MEMORY_USAGE(
            "memory_usage_bytes",
            GAUGE,
            "Resident memory of the process, or the memory that the JVM has committed where the system does not tell."),

    /** CPU use of the process. */
    CPU_USAGE(
            "cpu_usage_percent",
            GAUGE,
            "CPU use of the process since the last scrape, 0-100 of all the CPUs that the JVM may use."),

    /** Use of the disk. */
    DISK_USAGE("disk_usage_percent", GAUGE, "Use of the file system that holds the working directory, 0-100."),

    /** Errors of the agent in woven code. */
    AGENT_ERRORS(
            "agent_errors_total",
            COUNTER,
            "Errors of the agent itself, kept away from the application.",
            "instrumentation"),

    /** Which instrumentations are on. */
    AGENT_INSTRUMENTATION_ENABLED(
            "agent_instrumentation_enabled",
            GAUGE,
            "1 if the instrumentation is on, 0 if it is off or has switched itself off.",
            "instrumentation"),

    /** Classes that an instrumentation has changed. */
    AGENT_WOVEN_CLASSES(
            "agent_woven_classes_total", COUNTER, "Classes that the instrumentation has woven.", "instrumentation"),

    /** Methods that an instrumentation has changed. */
    AGENT_WOVEN_METHODS(
            "agent_woven_methods_total", COUNTER, "Methods that the instrumentation has woven.", "instrumentation"),

    /** What the limit on series has redirected. */
    AGENT_SERIES_DROPPED(
            "agent_series_dropped_total",
            COUNTER,
            "Recordings that went to the series __overflow__ because the metric was at its limit of series.",
            "metric"),

    /** Time that the agent's start-up took. */
    AGENT_STARTUP("agent_startup_seconds", GAUGE, "Time from the start of the agent until its port was open."),

    /** What is running. */
    AGENT_BUILD("agent_build_info", GAUGE, "Always 1; the version of the agent.", "version"),

    /** Time of the last scrape. */
    AGENT_SCRAPE_DURATION("agent_scrape_duration_seconds", GAUGE, "Time that the scrape before this one took."),

    /** Size of the last scrape. */
    AGENT_SCRAPE_SIZE("agent_scrape_size_bytes", GAUGE, "Bytes of the scrape before this one, as they were sent."),

    /** Attempts to open the agent's port. */
    AGENT_PORT_RETRIES("agent_port_retries_total", COUNTER, "Further attempts to open the agent's port.");

    private final String baseName;
    private final MetricKind kind;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // Never handed out; a copy for every histogram would be waste.
    private final double[] buckets;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list.
    private final List<String> labelNames;

    Catalogue(String baseName, MetricKind kind, String help, String... labelNames) {
        this(baseName, kind, help, new double[0], labelNames);
    }

    Catalogue(String baseName, MetricKind kind, String help, double[] buckets, String... labelNames) {
        this.baseName = baseName;
        this.kind = kind;
        this.help = help;
        this.buckets = buckets;
        this.labelNames = Collections.unmodifiableList(Arrays.asList(labelNames));
    }

    /**
     * The full name of the metric.
     *
     * @param namespace the prefix, for example {@code synfinance}
     * @return for example {@code synfinance_requests_total}
     */
    public String metricName(String namespace) {
        return namespace + '_' + baseName;
    }

    /**
     * The type of the metric.
     *
     * @return as exposed
     */
    public MetricKind kind() {
        return kind;
    }

    /**
     * What the metric means.
     *
     * @return one sentence
     */
    public String help() {
        return help;
    }

    /**
     * The names of the labels.
     *
     * @return in the order in which the recorders give their values; empty if there are none
     */
    public List<String> labelNames() {
        return labelNames;
    }

    /**
     * The upper bounds of a histogram's buckets.
     *
     * @return a copy, ascending, in seconds or as a ratio, without infinity; empty for other types
     */
    public double[] buckets() {
        return buckets.clone();
    }

    /** Bounds as in section 1 of the specification. */
    private static final class Buckets {

        static final double[] REQUEST_LATENCY = {.001, .005, .01, .025, .05, .075, .1, .25, .5, .75, 1, 2.5, 5};
        static final double[] CONFIDENCE = {.1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, 1};
        static final double[] FEATURE_ENGINEERING = {.001, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5};
        static final double[] PREDICTION = {.001, .005, .01, .025, .05, .075, .1, .15, .2};
    }
}

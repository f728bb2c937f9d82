package io.synfinance.agent.metrics;

import static io.synfinance.agent.metrics.MetricKind.COUNTER;
import static io.synfinance.agent.metrics.MetricKind.GAUGE;
import static io.synfinance.agent.metrics.MetricKind.HISTOGRAM;
import static io.synfinance.agent.metrics.MetricKind.SUMMARY;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Every metric of the agent: name without namespace, type, help, label names and buckets. */
public enum Catalogue implements MetricDefinition {

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

    /** What verdicts turned out to be worth. */
    FRAUD_OUTCOMES(
            "fraud_outcomes_total",
            COUNTER,
            "Verdicts on fraud whose truth became known: true or false, positive or negative.",
            "fraud_type",
            "outcome"),

    /** How many of the alarms were right. */
    FRAUD_PRECISION(
            "fraud_precision", GAUGE, "True positives by all positives, 0-1, of the outcomes of the last hour."),

    /** How much of the fraud was found. */
    FRAUD_RECALL("fraud_recall", GAUGE, "True positives by all fraud, 0-1, of the outcomes of the last hour."),

    /** Precision and recall in one number. */
    FRAUD_F1_SCORE(
            "fraud_f1_score", GAUGE, "Harmonic mean of precision and recall, 0-1, of the outcomes of the last hour."),

    /** Anomalies found. */
    ANOMALY_DETECTIONS("anomaly_detections_total", COUNTER, "Anomalies found.", "anomaly_type", "severity"),

    /** Share of the checked records that had an anomaly. */
    ANOMALY_RATE(
            "anomaly_rate",
            GAUGE,
            "Anomalies of the type per record checked, 0-1, over the last 5 minutes.",
            "anomaly_type"),

    /** Transactions generated. */
    TRANSACTIONS_GENERATED("transactions_generated_total", COUNTER, "Transactions generated."),

    /** Throughput of the generator while it works. */
    GENERATION_RATE(
            "generation_rate_txn_per_sec", GAUGE, "Transactions per second spent generating, over the last minute."),

    /** Time of one generation call. */
    GENERATION_TIME("generation_seconds", HISTOGRAM, "Time of one call of the generator.", Buckets.FEATURE_ENGINEERING),

    /** Time of feature engineering. */
    FEATURE_ENGINEERING_TIME(
            "feature_engineering_seconds",
            HISTOGRAM,
            "Time of one call of the feature engineering.",
            Buckets.FEATURE_ENGINEERING),

    /** Time of a prediction. */
    PREDICTION_TIME("prediction_seconds", HISTOGRAM, "Time of one call of the model.", Buckets.PREDICTION),

    /** Share of the look-ups that found something. */
    CACHE_HIT_RATE("cache_hit_rate", GAUGE, "Hits by look-ups, 0-1, over the last 5 minutes.", "cache_type"),

    /** Look-ups that found something. */
    CACHE_HITS("cache_hits_total", COUNTER, "Look-ups that found a value in the cache.", "cache_type"),

    /** Look-ups that found nothing. */
    CACHE_MISSES("cache_misses_total", COUNTER, "Look-ups that found no value in the cache.", "cache_type"),

    /** Connections that are open. */
    ACTIVE_CONNECTIONS(
            "active_connections",
            GAUGE,
            "Open connections: of pools to databases (database), of clients to the servers (http).",
            "connection_type"),

    /** Share of the records that lack a field. */
    DATA_MISSING_VALUES_RATE(
            "data_missing_values_rate", GAUGE, "Records without the field, 0-1, in the last report.", "field"),

    /** Share of the records with a value that cannot be right. */
    DATA_OUTLIERS_RATE(
            "data_outliers_rate", GAUGE, "Records with an outlier in the field, 0-1, in the last report.", "field"),

    /** Records that break the schema. */
    DATA_SCHEMA_VIOLATIONS("data_schema_violations_total", COUNTER, "Records that break a rule of the schema."),

    /** Fields whose distribution has moved. */
    DATA_DISTRIBUTION_DRIFTS(
            "data_distribution_drifts_total",
            COUNTER,
            "Reports in which the field's distribution had drifted.",
            "field"),

    /** Quality in one number. */
    DATA_QUALITY_SCORE("data_quality_score", GAUGE, "Quality of the data in the last report, 0-100."),

    /** Records examined. */
    DATA_RECORDS("data_records_total", COUNTER, "Records whose quality was examined."),

    /** When the data was last examined. */
    DATA_LAST_UPDATE(
            "data_last_update_timestamp_seconds",
            GAUGE,
            "When the last report on data quality was made, in Unix time."),

    /** Time of methods that carry another library's annotation. */
    METHOD_TIME(
            "method_seconds",
            HISTOGRAM,
            "Time of one call of a method with an annotation of Micrometer, MicroProfile, Dropwizard or OpenTelemetry.",
            Buckets.REQUEST_LATENCY,
            "class",
            "method",
            "outcome"),

    /** Calls of business methods that threw. */
    OPERATION_ERRORS(
            "operation_errors_total",
            COUNTER,
            "Calls of business methods that ended in an exception.",
            "operation",
            "type"),

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

    /** What the rules of the configuration file have found. */
    AGENT_RULE_METHODS(
            "agent_rule_methods", GAUGE, "Methods that the rule of the configuration file has matched so far.", "rule"),

    /** Whether the last reading of the configuration file succeeded. */
    AGENT_CONFIG_LAST_RELOAD_SUCCESSFUL(
            "agent_config_last_reload_successful",
            GAUGE,
            "1 if the configuration file is in force as it is, 0 if its last change was refused."),

    /** When the configuration file was last taken over. */
    AGENT_CONFIG_LAST_RELOAD_SUCCESS(
            "agent_config_last_reload_success_timestamp_seconds",
            GAUGE,
            "When the configuration file was last taken over, in Unix time."),

    /** What the limit on series has redirected. */
    AGENT_SERIES_DROPPED(
            "agent_series_dropped_total",
            COUNTER,
            "Recordings that went to the series __overflow__ because the metric was at its limit of series.",
            "metric"),

    /** Time that the agent's start-up took. */
    AGENT_STARTUP(
            "agent_startup_seconds",
            GAUGE,
            "Time from the start of the agent until it had opened its port, or tried to."),

    /** What is running. */
    AGENT_BUILD("agent_build_info", GAUGE, "Always 1; the version of the agent.", "version"),

    /** Time of the last scrape. */
    AGENT_SCRAPE_DURATION("agent_scrape_duration_seconds", GAUGE, "Time that the scrape before this one took."),

    /** Size of the last scrape. */
    AGENT_SCRAPE_SIZE("agent_scrape_size_bytes", GAUGE, "Bytes of the scrape before this one, as they were sent."),

    /** Attempts to open the agent's port. */
    AGENT_PORT_RETRIES("agent_port_retries_total", COUNTER, "Further attempts to open the agent's port."),

    /** Clients that the port has turned away. */
    AGENT_PORT_REFUSED(
            "agent_port_refused_total", COUNTER, "Requests and connections that the agent's port refused.", "reason"),

    /** Files of the port that have become useless. */
    AGENT_PORT_RELOAD_FAILURES(
            "agent_port_reload_failures_total",
            COUNTER,
            "Changes of the port's files for TLS and authentication that could not be used.");

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

    /** The name without namespace. */
    String baseName() {
        return baseName;
    }

    @Override
    public String metricName(String namespace) {
        return namespace + '_' + baseName;
    }

    @Override
    public MetricKind kind() {
        return kind;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public List<String> labelNames() {
        return labelNames;
    }

    @Override
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

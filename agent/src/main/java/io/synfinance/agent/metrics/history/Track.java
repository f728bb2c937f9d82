package io.synfinance.agent.metrics.history;

import io.synfinance.agent.metrics.Catalogue;
import io.synfinance.agent.metrics.MetricKind;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.SeriesLabels;
import org.jspecify.annotations.Nullable;

/** One way of looking at a metric: as a whole, or by one of its labels. The constants are all that the page can show. */
enum Track {
    REQUESTS_BY_STATUS("requests", Catalogue.REQUESTS, 2, Keeping.SHOWN) {
        @Override
        String key(SeriesLabels labels) {
            return statusClass(super.key(labels));
        }
    },
    REQUESTS_BY_ENDPOINT("endpointRequests", Catalogue.REQUESTS, 1, Keeping.SHOWN),
    ERRORS("errors", Catalogue.ERRORS, Keeping.SHOWN),
    ERRORS_BY_TYPE("errorTypes", Catalogue.ERRORS, 0, Keeping.ON_DEMAND),
    ERRORS_BY_ENDPOINT("endpointErrors", Catalogue.ERRORS, 1, Keeping.ON_DEMAND),
    ACTIVE("active", Catalogue.ACTIVE_REQUESTS, Keeping.SHOWN),
    ACTIVE_BY_ENDPOINT("endpointActive", Catalogue.ACTIVE_REQUESTS, 0, Keeping.ON_DEMAND),
    LATENCY("latency", Catalogue.REQUEST_LATENCY, Keeping.SHOWN),
    LATENCY_BY_ENDPOINT("endpointLatency", Catalogue.REQUEST_LATENCY, 1, Keeping.ON_DEMAND),

    CHECKED("checked", Catalogue.TRANSACTIONS_CHECKED, Keeping.SHOWN),
    FRAUD_BY_SEVERITY("fraudSeverities", Catalogue.FRAUD_DETECTIONS, 1, Keeping.SHOWN),
    FRAUD_BY_TYPE("fraudTypes", Catalogue.FRAUD_DETECTIONS, 0, Keeping.ON_DEMAND),
    FRAUD_RATE("fraudRate", Catalogue.FRAUD_RATE, 0, Keeping.SHOWN),
    FRAUD_TIME("fraudTime", Catalogue.FRAUD_DETECTION_TIME, Keeping.ON_DEMAND),
    FRAUD_CONFIDENCE("fraudConfidence", Catalogue.FRAUD_CONFIDENCE, Keeping.ON_DEMAND),
    FRAUD_PRECISION("fraudPrecision", Catalogue.FRAUD_PRECISION, Keeping.NOW),
    FRAUD_RECALL("fraudRecall", Catalogue.FRAUD_RECALL, Keeping.NOW),
    FRAUD_F1("fraudF1", Catalogue.FRAUD_F1_SCORE, Keeping.NOW),
    ANOMALIES_BY_TYPE("anomalyTypes", Catalogue.ANOMALY_DETECTIONS, 0, Keeping.ON_DEMAND),
    ANOMALIES_BY_SEVERITY("anomalySeverities", Catalogue.ANOMALY_DETECTIONS, 1, Keeping.SHOWN),
    ANOMALY_RATE("anomalyRate", Catalogue.ANOMALY_RATE, 0, Keeping.SHOWN),

    GENERATED("generated", Catalogue.TRANSACTIONS_GENERATED, Keeping.SHOWN),
    GENERATION_RATE("generationRate", Catalogue.GENERATION_RATE, Keeping.SHOWN),
    GENERATION_TIME("generationTime", Catalogue.GENERATION_TIME, Keeping.ON_DEMAND),
    FEATURES("features", Catalogue.FEATURE_ENGINEERING_TIME, Keeping.SHOWN),
    PREDICTIONS("predictions", Catalogue.PREDICTION_TIME, Keeping.SHOWN),
    CACHE_RATE("cacheRate", Catalogue.CACHE_HIT_RATE, 0, Keeping.SHOWN),
    CACHE_HITS("cacheHits", Catalogue.CACHE_HITS, 0, Keeping.ON_DEMAND),
    CACHE_MISSES("cacheMisses", Catalogue.CACHE_MISSES, 0, Keeping.ON_DEMAND),
    CONNECTIONS("connections", Catalogue.ACTIVE_CONNECTIONS, 0, Keeping.SHOWN),
    METHODS("methods", Catalogue.METHOD_TIME, 0, Keeping.ON_DEMAND) {
        @Override
        String key(SeriesLabels labels) {
            return labels.value(0) + '.' + labels.value(1);
        }
    },
    OPERATION_ERRORS("operationErrors", Catalogue.OPERATION_ERRORS, 0, Keeping.ON_DEMAND),

    QUALITY("quality", Catalogue.DATA_QUALITY_SCORE, Keeping.SHOWN),
    RECORDS("records", Catalogue.DATA_RECORDS, Keeping.ON_DEMAND),
    QUALITY_REPORT("qualityReport", Catalogue.DATA_LAST_UPDATE, Keeping.NOW),
    VIOLATIONS("violations", Catalogue.DATA_SCHEMA_VIOLATIONS, Keeping.SHOWN),
    MISSING("missing", Catalogue.DATA_MISSING_VALUES_RATE, 0, Keeping.NOW),
    OUTLIERS("outliers", Catalogue.DATA_OUTLIERS_RATE, 0, Keeping.NOW),
    DRIFTS("drifts", Catalogue.DATA_DISTRIBUTION_DRIFTS, 0, Keeping.NOW),

    CPU("cpu", Catalogue.CPU_USAGE, Keeping.SHOWN),
    MEMORY("memory", Catalogue.MEMORY_USAGE, Keeping.SHOWN),
    DISK("disk", Catalogue.DISK_USAGE, Keeping.NOW),
    HEAP_USED("heapUsed", MetricKind.GAUGE, Keeping.SHOWN),
    HEAP_COMMITTED("heapCommitted", MetricKind.GAUGE, Keeping.SHOWN),
    HEAP_MAX("heapMax", MetricKind.GAUGE, Keeping.NOW),
    NON_HEAP("nonHeap", MetricKind.GAUGE, Keeping.NOW),
    COLLECTIONS("collections", MetricKind.COUNTER, Keeping.ON_DEMAND),
    COLLECTING("collecting", MetricKind.COUNTER, Keeping.SHOWN),
    THREADS("threads", MetricKind.GAUGE, Keeping.SHOWN),
    CLASSES("classes", MetricKind.GAUGE, Keeping.NOW),

    WOVEN_CLASSES("wovenClasses", Catalogue.AGENT_WOVEN_CLASSES, 0, Keeping.NOW),
    WOVEN_METHODS("wovenMethods", Catalogue.AGENT_WOVEN_METHODS, 0, Keeping.NOW),
    SWITCHES("switches", Catalogue.AGENT_INSTRUMENTATION_ENABLED, 0, Keeping.NOW),
    AGENT_ERRORS("agentErrors", Catalogue.AGENT_ERRORS, 0, Keeping.NOW),
    RULES("rules", Catalogue.AGENT_RULE_METHODS, 0, Keeping.NOW),
    RELOAD("reload", Catalogue.AGENT_CONFIG_LAST_RELOAD_SUCCESSFUL, Keeping.NOW),
    RELOADED("reloaded", Catalogue.AGENT_CONFIG_LAST_RELOAD_SUCCESS, Keeping.NOW),
    DROPPED("dropped", Catalogue.AGENT_SERIES_DROPPED, 0, Keeping.NOW),
    STARTUP("startup", Catalogue.AGENT_STARTUP, Keeping.NOW),
    SCRAPE_TIME("scrapeTime", Catalogue.AGENT_SCRAPE_DURATION, Keeping.NOW),
    SCRAPE_SIZE("scrapeSize", Catalogue.AGENT_SCRAPE_SIZE, Keeping.NOW);

    /** What is kept of the past, and whether everybody gets it. */
    enum Keeping {
        /** The present alone. */
        NOW,
        /** The past too; its line is given for one key that is asked for. */
        ON_DEMAND,
        /** The past too, with its line. */
        SHOWN
    }

    /** More than a table on a page can be read of, and few enough that memory has a bound. */
    static final int MAX_KEYS = 100;

    private static final int WHOLE = -1;
    private static final int STATUS_LENGTH = 3;

    private final String id;
    private final @Nullable Catalogue metric;
    private final MetricKind kind;
    private final int label;
    private final Keeping keeping;

    Track(String id, Catalogue metric, Keeping keeping) {
        this(id, metric, metric.kind(), WHOLE, keeping);
    }

    Track(String id, Catalogue metric, int label, Keeping keeping) {
        this(id, metric, metric.kind(), label, keeping);
    }

    /** Not of the catalogue, but of the JVM. */
    Track(String id, MetricKind kind, Keeping keeping) {
        this(id, null, kind, WHOLE, keeping);
    }

    Track(String id, @Nullable Catalogue metric, MetricKind kind, int label, Keeping keeping) {
        this.id = id;
        this.metric = metric;
        this.kind = kind;
        this.label = label;
        this.keeping = keeping;
    }

    /** The name in the answer to the page. */
    String id() {
        return id;
    }

    @Nullable
    Catalogue metric() {
        return metric;
    }

    /** Empty for what is looked at as a whole. */
    String key(SeriesLabels labels) {
        return label == WHOLE ? "" : labels.value(label);
    }

    boolean isWhole() {
        return label == WHOLE;
    }

    boolean isShown() {
        return keeping == Keeping.SHOWN;
    }

    Line newLine(Metrics metrics) {
        return Line.of(kind, keeping != Keeping.NOW, metric == null ? new double[0] : metrics.buckets(metric));
    }

    /** As in {@code 2xx}; statuses of gRPC stay words. */
    private static String statusClass(String status) {
        char first = status.charAt(0);
        return status.length() == STATUS_LENGTH && first >= '1' && first <= '5' ? first + "xx" : status;
    }
}

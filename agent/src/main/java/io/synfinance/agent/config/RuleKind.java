package io.synfinance.agent.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a business method can be recorded as: by an annotation, or {@code as:} in the configuration file. */
public enum RuleKind {
    /** Decides whether transactions are fraudulent. */
    FRAUD_DETECTION("fraud-detection", "FraudDetection", "type", "severity", "confidence", "detected", "each"),
    /** Learns what a verdict was worth. */
    FRAUD_OUTCOME("fraud-outcome", "FraudOutcome", "type", "outcome", "predicted", "actual"),
    /** Looks for anomalies. */
    ANOMALY_DETECTION("anomaly-detection", "AnomalyDetection", "type", "severity", "detected", "each", "records"),
    /** Makes transactions. */
    TRANSACTION_GENERATION("transaction-generation", "TransactionGeneration", "count"),
    /** Makes features. */
    FEATURE_ENGINEERING("feature-engineering", "FeatureEngineering"),
    /** Asks a model. */
    PREDICTION("prediction", "Prediction"),
    /** Looks something up in a cache. */
    CACHE_LOOKUP("cache-lookup", "CacheLookup", "cache", "hit"),
    /** Examines data. */
    DATA_QUALITY(
            "data-quality",
            "DataQuality",
            "dataset",
            "records",
            "missing",
            "outliers",
            "violations",
            "drifts",
            "score"),
    /** Gives a metric of the user's own. */
    MEASURED("measured", "Measured", "metric", "type", "value", "help"),
    /** Is timed, by class and method. */
    TIMED("timed", "");

    private final String text;
    private final String annotation;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list.
    private final List<String> members;

    RuleKind(String text, String annotation, String... members) {
        this.text = text;
        this.annotation = annotation;
        this.members = Collections.unmodifiableList(Arrays.asList(members));
    }

    /**
     * The kind of a rule of the configuration file.
     *
     * @param text as in {@code as: fraud-detection}
     * @return null if there is none of that name
     */
    public static @Nullable RuleKind of(String text) {
        for (RuleKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        return null;
    }

    /**
     * The kind of an annotation.
     *
     * @param simpleName for example {@code FraudDetection}
     * @return null if there is none of that name
     */
    public static @Nullable RuleKind ofAnnotation(String simpleName) {
        for (RuleKind kind : values()) {
            if (!simpleName.isEmpty() && kind.annotation.equals(simpleName)) {
                return kind;
            }
        }
        return null;
    }

    /**
     * Its name in the configuration file, which is also the label {@code operation}.
     *
     * @return for example {@code fraud-detection}
     */
    public String text() {
        return text;
    }

    /**
     * The members that hold a value path or a text.
     *
     * @return their names, which the annotation and the configuration file share
     */
    public List<String> members() {
        return members;
    }
}

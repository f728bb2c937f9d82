package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.RuleKind;
import io.synfinance.agent.instrumentation.caches.CacheSink;

/** Where the calls of business methods are recorded, by what the methods do. */
public interface MethodSinks {

    /**
     * For fraud detectors.
     *
     * @return the same one every time
     */
    FraudSink fraud();

    /**
     * For what verdicts turned out to be worth.
     *
     * @return the same one every time
     */
    OutcomeSink outcomes();

    /**
     * For anomaly detectors.
     *
     * @return the same one every time
     */
    AnomalySink anomalies();

    /**
     * For generators.
     *
     * @return the same one every time
     */
    GenerationSink generation();

    /**
     * For what is nothing but timed.
     *
     * @param kind feature engineering or prediction
     * @return the same one every time
     */
    TimedSink timed(RuleKind kind);

    /**
     * For look-ups in caches.
     *
     * @return the same one every time
     */
    CacheSink caches();

    /**
     * For reports on data quality.
     *
     * @return the same one every time
     */
    QualitySink quality();

    /**
     * For one method that is timed under its own name.
     *
     * @param className the binary name of its class
     * @param method its name
     * @return a sink for its calls
     */
    MethodTimeSink times(String className, String method);

    /**
     * For a metric of the user's own.
     *
     * @param metric what it is
     * @return the same one for the same metric
     * @throws IllegalArgumentException if there cannot be such a metric; the message says what is expected and what was found
     */
    MeasuredSink measured(MeasuredMetric metric);

    /**
     * A call has thrown.
     *
     * @param kind what the method does
     * @param thrown what came out
     */
    void failed(RuleKind kind, Throwable thrown);
}

package io.synfinance.agent;

import io.synfinance.agent.config.RuleKind;
import io.synfinance.agent.instrumentation.caches.CacheSink;
import io.synfinance.agent.instrumentation.methods.AnomalySink;
import io.synfinance.agent.instrumentation.methods.FraudSink;
import io.synfinance.agent.instrumentation.methods.GenerationSink;
import io.synfinance.agent.instrumentation.methods.MeasuredMetric;
import io.synfinance.agent.instrumentation.methods.MeasuredSink;
import io.synfinance.agent.instrumentation.methods.MethodSinks;
import io.synfinance.agent.instrumentation.methods.MethodTimeSink;
import io.synfinance.agent.instrumentation.methods.OutcomeSink;
import io.synfinance.agent.instrumentation.methods.QualitySink;
import io.synfinance.agent.instrumentation.methods.TimedSink;
import io.synfinance.agent.metrics.AnomalyMetrics;
import io.synfinance.agent.metrics.CustomDefinition;
import io.synfinance.agent.metrics.MethodMetrics;
import io.synfinance.agent.metrics.MetricKind;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.QualityMetrics;
import io.synfinance.agent.metrics.TimedMetrics;
import java.util.Collection;
import java.util.Map;

/** Joins business methods with the metrics; a kind that the application does not have costs nothing. */
final class MethodRecorders implements MethodSinks {

    private final Metrics metrics;

    MethodRecorders(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public FraudSink fraud() {
        return Recorders.of(metrics.fraud());
    }

    @Override
    public GenerationSink generation() {
        return Recorders.of(metrics.generation());
    }

    @Override
    public OutcomeSink outcomes() {
        return metrics.outcomes()::outcome;
    }

    @Override
    public AnomalySink anomalies() {
        AnomalyMetrics anomalies = metrics.anomalies();
        return new AnomalySink() {
            @Override
            public void checked(long records, long anomalous) {
                anomalies.checked(records, anomalous);
            }

            @Override
            public void detected(String type, String severity) {
                anomalies.detected(type, severity);
            }
        };
    }

    @Override
    public TimedSink timed(RuleKind kind) {
        TimedMetrics timed = kind == RuleKind.PREDICTION ? metrics.predictions() : metrics.features();
        return new TimedSink() {
            @Override
            public void enable() {
                timed.enable();
            }

            @Override
            public void timed(long nanos) {
                timed.timed(nanos);
            }
        };
    }

    @Override
    public CacheSink caches() {
        return Recorders.of(metrics.caches());
    }

    @Override
    public QualitySink quality() {
        QualityMetrics quality = metrics.quality();
        return new QualitySink() {
            @Override
            public void enable() {
                quality.enable();
            }

            @Override
            public void report(
                    String dataset,
                    long records,
                    Map<String, Double> missing,
                    Map<String, Double> outliers,
                    long violations,
                    Collection<String> drifted,
                    double score) {
                quality.report(dataset, records, missing, outliers, violations, drifted, score);
            }
        };
    }

    @Override
    public MethodTimeSink times(String className, String method) {
        MethodMetrics methods = metrics.methods();
        return (outcome, nanos) -> methods.timed(className, method, outcome, nanos);
    }

    @Override
    public MeasuredSink measured(MeasuredMetric metric) {
        return metrics.custom()
                .define(new CustomDefinition(
                        metric.name(), kind(metric.type()), metric.help(), metric.labels(), metric.buckets()))::record;
    }

    @Override
    public void failed(RuleKind kind, Throwable thrown) {
        metrics.operations().failed(kind.text(), thrown);
    }

    private static MetricKind kind(String type) {
        switch (type) {
            case "counter":
                return MetricKind.COUNTER;
            case "histogram":
                return MetricKind.HISTOGRAM;
            case "gauge":
                return MetricKind.GAUGE;
            default:
                throw new IllegalArgumentException(
                        "type: expected one of [counter, histogram, gauge], found '" + type + "'");
        }
    }
}

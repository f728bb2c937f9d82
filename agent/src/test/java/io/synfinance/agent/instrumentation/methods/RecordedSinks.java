package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.RuleKind;
import io.synfinance.agent.instrumentation.caches.CacheSink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sinks that remember what they were told, as a reader would say it. */
public final class RecordedSinks implements MethodSinks {

    public final RecordedFraud fraud = new RecordedFraud();
    public final RecordedGeneration generation = new RecordedGeneration();

    /** What all the others were told. */
    public final List<String> events = new ArrayList<>();

    @Override
    public FraudSink fraud() {
        return fraud;
    }

    @Override
    public GenerationSink generation() {
        return generation;
    }

    @Override
    public OutcomeSink outcomes() {
        return (type, outcome) -> events.add("outcome " + type + " " + outcome);
    }

    @Override
    public AnomalySink anomalies() {
        return new AnomalySink() {
            @Override
            public void checked(long records, long anomalies) {
                events.add("checked " + records + " with " + anomalies);
            }

            @Override
            public void detected(String type, String severity) {
                events.add("anomaly " + type + " " + severity);
            }
        };
    }

    @Override
    public TimedSink timed(RuleKind kind) {
        return new TimedSink() {
            @Override
            public void enable() {
                events.add(kind.text() + " enabled");
            }

            @Override
            public void timed(long nanos) {
                events.add(kind.text() + " " + nanos);
            }
        };
    }

    @Override
    public CacheSink caches() {
        return new CacheSink() {
            @Override
            public void hits(String cache, long lookUps) {
                events.add("hit " + cache);
            }

            @Override
            public void misses(String cache, long lookUps) {
                events.add("miss " + cache);
            }
        };
    }

    @Override
    public QualitySink quality() {
        return new QualitySink() {
            @Override
            public void enable() {
                events.add("quality enabled");
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
                events.add("report '" + dataset + "' of " + records + ": missing " + new TreeMap<>(missing)
                        + ", outliers " + new TreeMap<>(outliers) + ", violations " + violations + ", drifted "
                        + drifted + ", score " + score);
            }
        };
    }

    @Override
    public MethodTimeSink times(String className, String method) {
        return (outcome, nanos) -> events.add(className + "." + method + " " + outcome + " " + nanos);
    }

    @Override
    public MeasuredSink measured(MeasuredMetric metric) {
        if (metric.name().startsWith("_")) {
            throw new IllegalArgumentException("expected a metric name, found '" + metric.name() + "'");
        }
        return (value, a, b, c, d) -> {
            List<String> labels = List.of(a, b, c, d).subList(0, metric.labels().size());
            events.add(metric.type() + " " + metric.name() + metric.labels() + labels + " " + value);
        };
    }

    @Override
    public void failed(RuleKind kind, Throwable thrown) {
        events.add(kind.text() + " failed " + thrown.getClass().getSimpleName());
    }
}

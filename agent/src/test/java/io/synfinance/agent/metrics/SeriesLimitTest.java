package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No metric whose labels come from the application grows without bound. */
class SeriesLimitTest {

    private static final int LIMIT = 5;
    private static final int TOO_MANY = 40;

    /** Beside the limit: {@code __overflow__}, and one value of our own ({@code overall}, {@code /{unmatched}}). */
    private static final int OURS = 2;

    /** Whose values are fixed, by the agent's code, its registry, or the operator's file. */
    private static final Set<Catalogue> FIXED = Set.of(
            Catalogue.ACTIVE_CONNECTIONS,
            Catalogue.AGENT_ERRORS,
            Catalogue.AGENT_INSTRUMENTATION_ENABLED,
            Catalogue.AGENT_WOVEN_CLASSES,
            Catalogue.AGENT_WOVEN_METHODS,
            Catalogue.AGENT_RULE_METHODS,
            Catalogue.AGENT_SERIES_DROPPED,
            Catalogue.AGENT_BUILD,
            Catalogue.AGENT_PORT_REFUSED);

    private static final Set<Catalogue> OF_LAST_REPORT =
            Set.of(Catalogue.DATA_MISSING_VALUES_RATE, Catalogue.DATA_OUTLIERS_RATE);

    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = Metrics.create(MetricsSettings.defaults().withSeriesLimit(LIMIT), clock, () -> 1L);

    @Test
    void everyMetricWithLabelsKeepsItsLimit() {
        // when
        for (int i = 0; i < TOO_MANY; i++) {
            recordEverything("value" + i);
        }
        // then
        Map<MetricDefinition, Integer> series = new HashMap<>();
        metrics.families().forEach(family -> family.read(new Counting(family.metric(), series)));
        for (Catalogue metric : Catalogue.values()) {
            if (!metric.labelNames().isEmpty() && !FIXED.contains(metric)) {
                assertThat(series.getOrDefault(metric, 0))
                        .as(metric.name())
                        .isBetween(OF_LAST_REPORT.contains(metric) ? 1 : LIMIT + 1, LIMIT + OURS);
            }
        }
    }

    private void recordEverything(String value) {
        TestRequest.start(metrics.http(), "GET").route("/" + value).sizes(1, 1).end(500);
        metrics.fraud().detected(value, "high", 0.5);
        metrics.fraud().checked(1);
        metrics.anomalies().detected(value, "high");
        metrics.anomalies().checked(1, 1);
        metrics.outcomes().outcome(value, "true_positive");
        metrics.caches().hits(value, 1);
        metrics.caches().misses(value, 1);
        metrics.quality().report("", 1, Map.of(value, 0.5), Map.of(value, 0.5), 1, List.of(value), 50);
        metrics.methods().timed(value, "method", "success", 1);
        metrics.operations().failed(value, new IllegalStateException());
    }

    /** Counts the series of a family. */
    private record Counting(MetricDefinition metric, Map<MetricDefinition, Integer> series) implements SampleSink {

        @Override
        public void value(SeriesLabels labels, double value) {
            series.merge(metric, 1, Integer::sum);
        }

        @Override
        public void histogram(SeriesLabels labels, long[] counts, double sum) {
            series.merge(metric, 1, Integer::sum);
        }

        @Override
        public void summary(SeriesLabels labels, long count, double sum) {
            series.merge(metric, 1, Integer::sum);
        }
    }
}

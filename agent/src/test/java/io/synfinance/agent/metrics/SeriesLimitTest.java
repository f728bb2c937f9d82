package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(
            names = {
                "REQUESTS",
                "FRAUD_DETECTIONS",
                "FRAUD_RATE",
                "FRAUD_CONFIDENCE",
                "FRAUD_OUTCOMES",
                "ANOMALY_DETECTIONS",
                "ANOMALY_RATE",
                "CACHE_HITS",
                "DATA_DISTRIBUTION_DRIFTS",
                "METHOD_TIME",
                "OPERATION_ERRORS"
            })
    void aMetricCanHaveALimitOfItsOwnThatChanges(Catalogue metric) {
        // given
        metrics.limitSeries(LIMIT, Map.of(metric.baseName(), 2));
        for (int i = 0; i < TOO_MANY; i++) {
            recordEverything("value" + i);
        }
        int few = series(metric);

        // when
        metrics.limitSeries(LIMIT, Map.of());
        for (int i = 0; i < TOO_MANY; i++) {
            recordEverything("value" + i);
        }

        // then
        assertThat(few).isBetween(3, 2 + OURS);
        assertThat(series(metric)).isBetween(LIMIT + 1, LIMIT + OURS);
    }

    @Test
    void theLimitOfSingleMetricsStandsInTheSettings() {
        // given
        MetricsSettings settings = MetricsSettings.defaults()
                .withSeriesLimit(LIMIT)
                .withSeriesLimits(Map.of("own", 3, "cache_hits_total", 1));
        Metrics limited = Metrics.create(settings);
        CustomMetric own = limited.custom().define(new CustomDefinition("own", MetricKind.COUNTER, "", List.of("a")));

        // when
        for (int i = 0; i < TOO_MANY; i++) {
            own.record(1, "value" + i, "", "", "");
            limited.caches().hits("value" + i, 1);
            limited.operations().failed("value" + i, new IllegalStateException());
        }

        // then
        assertThat(series(limited, Catalogue.CACHE_HITS)).isEqualTo(1 + 1);
        assertThat(series(limited, Catalogue.OPERATION_ERRORS)).isEqualTo(LIMIT + 1);
        assertThat(series(limited, own.definition())).isEqualTo(3 + 1);
    }

    private int series(Catalogue metric) {
        return series(metrics, metric);
    }

    private static int series(Metrics metrics, MetricDefinition metric) {
        Map<MetricDefinition, Integer> series = new HashMap<>();
        metrics.families().forEach(family -> family.read(new Counting(family.metric(), series)));
        metrics.customFamilies().forEach(family -> family.read(new Counting(family.metric(), series)));
        return series.getOrDefault(metric, 0);
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

package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scrape shows of business methods other than fraud detection and generation. */
class BusinessMetricsTest {

    private final ManualClock clock = new ManualClock();
    private final Metrics metrics =
            Metrics.create(MetricsSettings.defaults().withSeriesLimit(3), clock, () -> 1_767_225_600_500L);

    @Test
    void anApplicationWithoutBusinessMethodsShowsNothing() {
        assertThat(shown()).isEmpty();
    }

    @Test
    void anomaliesShowByTypeAndOverall() {
        // when
        metrics.anomalies().detected("geographic", "HIGH");
        metrics.anomalies().detected("temporal", "low");
        metrics.anomalies().checked(1, 2);
        metrics.anomalies().checked(3, 0);
        metrics.anomalies().checked(0, 5);
        metrics.anomalies().checked(-1, 0);
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_anomaly_detections_total{anomaly_type="geographic",severity="high"} 1.0
                synfinance_anomaly_detections_total{anomaly_type="temporal",severity="low"} 1.0
                synfinance_anomaly_rate{anomaly_type="geographic"} 0.25
                synfinance_anomaly_rate{anomaly_type="overall"} 0.25
                synfinance_anomaly_rate{anomaly_type="temporal"} 0.25""");
        // when
        clock.turn(Duration.ofMinutes(6));
        // then
        assertThat(shown()).doesNotContain("rate").contains("detections_total");
    }

    @Test
    void outcomesGivePrecisionRecallAndTheirMean() {
        // when
        outcomes("true_positive", 6);
        outcomes("FALSE_POSITIVE", 2);
        outcomes("false_negative", 4);
        outcomes("true_negative", 88);
        outcomes("no idea", 1);
        // then
        assertThat(value("synfinance_fraud_precision")).isEqualTo(0.75);
        assertThat(value("synfinance_fraud_recall")).isEqualTo(0.6);
        assertThat(value("synfinance_fraud_f1_score")).isCloseTo(2 / (1 / 0.75 + 1 / 0.6), within(1e-12));
        assertThat(shown())
                .contains("synfinance_fraud_outcomes_total{fraud_type=\"mule\",outcome=\"true_positive\"} 6.0");
        // when
        clock.turn(Duration.ofMinutes(61));
        // then
        assertThat(shown()).doesNotContain("precision", "recall", "f1").contains("outcomes_total");
    }

    @ParameterizedTest
    @CsvSource({
        // outcome, precision, recall, F1; what is undefined is missing
        "true_negative,  ,  , ",
        "false_negative, , 0, 0",
        "false_positive, 0, , 0",
        "true_positive, 1, 1, 1"
    })
    void ratiosOfNothingAreMissing(
            String outcome, @Nullable Double precision, @Nullable Double recall, @Nullable Double f1) {
        // when
        outcomes(outcome, 3);
        // then
        assertThat(value("synfinance_fraud_precision")).isEqualTo(precision);
        assertThat(value("synfinance_fraud_recall")).isEqualTo(recall);
        assertThat(value("synfinance_fraud_f1_score")).isEqualTo(f1);
    }

    @Test
    void cachesShowHitsMissesAndTheirRate() {
        // when
        metrics.caches().hits("merchant", 3);
        metrics.caches().misses("merchant", 1);
        metrics.caches().misses("customer", 1);
        metrics.caches().hits("customer", 0);
        metrics.caches().misses("customer", -1);
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_cache_hit_rate{cache_type="customer"} 0.0
                synfinance_cache_hit_rate{cache_type="merchant"} 0.75
                synfinance_cache_hits_total{cache_type="customer"} 0.0
                synfinance_cache_hits_total{cache_type="merchant"} 3.0
                synfinance_cache_misses_total{cache_type="customer"} 1.0
                synfinance_cache_misses_total{cache_type="merchant"} 1.0""");
        // when
        clock.turn(Duration.ofMinutes(6));
        // then
        assertThat(shown()).doesNotContain("rate");
    }

    @Test
    void connectionsAreAskedForAtEveryScrape() {
        // given
        long[] open = {4, 2, -1};
        metrics.connections().source("database", () -> open[0]);
        metrics.connections().source("database", () -> open[1]);
        metrics.connections().source("http", () -> open[2]);
        metrics.connections().source("http", () -> {
            throw new IllegalStateException();
        });
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_active_connections{connection_type="database"} 6.0
                synfinance_active_connections{connection_type="http"} 0.0""");
        // when
        open[0] = -1;
        open[1] = -1;
        // then a pool that is gone has no connections, and is not asked again
        assertThat(value("synfinance_active_connections{connection_type=\"database\"}"))
                .isZero();
        open[0] = 7;
        assertThat(value("synfinance_active_connections{connection_type=\"database\"}"))
                .isZero();
    }

    @Test
    void aReportShowsInAllItsFamilies() {
        // when
        metrics.quality()
                .report(
                        "",
                        1000,
                        Map.of("city", 0.1, "device", 0.0),
                        Map.of("amount", 0.02),
                        5,
                        List.of("amount"),
                        Double.NaN);
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_data_distribution_drifts_total{field="amount"} 1.0
                synfinance_data_last_update_timestamp_seconds 1.7672256005E9
                synfinance_data_missing_values_rate{field="city"} 0.1
                synfinance_data_missing_values_rate{field="device"} 0.0
                synfinance_data_outliers_rate{field="amount"} 0.02
                synfinance_data_quality_score 94.4
                synfinance_data_records_total 1000.0
                synfinance_data_schema_violations_total 5.0""");
    }

    @Test
    void aNamedDataSetHasTheLabel() {
        // when
        metrics.quality().report("payments", 10, Map.of("city", 7.0), Map.of(), 0, List.of("city"), 120);
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_data_distribution_drifts_total{dataset="payments",field="city"} 1.0
                synfinance_data_last_update_timestamp_seconds{dataset="payments"} 1.7672256005E9
                synfinance_data_missing_values_rate{dataset="payments",field="city"} 1.0
                synfinance_data_quality_score{dataset="payments"} 100.0
                synfinance_data_records_total{dataset="payments"} 10.0
                synfinance_data_schema_violations_total{dataset="payments"} 0.0""");
    }

    @Test
    void aWovenInspectionShowsItsCounters() {
        // when
        metrics.quality().enable();
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_data_records_total 0.0
                synfinance_data_schema_violations_total 0.0""");
    }

    @ParameterizedTest
    @CsvSource({
        // records, mean missing, violations, drifts, score
        "1000, 0,   0,    0,  100",
        "1000, 0.1, 0,    0,  90",
        "1000, 0.9, 0,    0,  70",
        "1000, 7,   0,    0,  70",
        "1000, NaN, 0,    0,  100",
        "1000, 0,   5,    0,  99.5",
        "1000, 0,   5000, 0,  80",
        "1000, 0,   -5,   0,  100",
        "1000, 0,   0,    20, 98",
        "10,   0,   0,    20, 90",
        "10,   1,   10,   10, 40",
        "0,    1,   10,   10, NaN",
        "-1,   1,   10,   10, NaN"
    })
    void theScoreFollowsTheFormula(long records, double missing, long violations, int drifts, double score) {
        assertThat(QualityMetrics.computed(records, Map.of("field", missing), violations, drifts))
                .isEqualTo(Double.valueOf(score));
    }

    @Test
    void aReportOnNothingLeavesTheScore() {
        // given
        metrics.quality().report("", 10, Map.of(), Map.of(), 0, List.of(), 75);
        // when
        metrics.quality().report("", 0, Map.of("city", Double.NaN), Map.of(), 0, List.of(), Double.NaN);
        // then
        assertThat(value("synfinance_data_quality_score")).isEqualTo(75);
        assertThat(shown()).doesNotContain("missing");
    }

    @Test
    void aFieldThatTheLastReportDoesNotSpeakOfIsMissing() {
        // given
        metrics.quality().report("", 10, Map.of("city", 0.5, "device", 0.1), Map.of(), 0, List.of(), Double.NaN);
        // when
        metrics.quality().report("", 10, Map.of("city", 0.2), Map.of(), 0, List.of(), Double.NaN);
        // then
        assertThat(value("synfinance_data_missing_values_rate{field=\"city\"}")).isEqualTo(0.2);
        assertThat(shown()).doesNotContain("device");
    }

    @Test
    void fieldsOfAllDataSetsShareTheLimit() {
        // when
        for (int i = 0; i < 6; i++) {
            metrics.quality().report("set" + i % 2, 10, Map.of("field" + i, 0.5), Map.of(), 0, List.of(), 50);
        }
        // then the fields that are known, and the rest of either data set
        assertThat(shown().lines().filter(line -> line.contains("overflow"))).hasSize(2);
        assertThat(value("synfinance_agent_series_dropped_total{metric=\"synfinance_data_missing_values_rate\"}"))
                .isEqualTo(3);
    }

    @Test
    void featuresAndPredictionsAreTimed() {
        // when
        metrics.features().enable();
        metrics.predictions().timed(7_000_000);
        // then
        assertThat(value("synfinance_feature_engineering_seconds_count")).isZero();
        assertThat(value("synfinance_prediction_seconds_sum")).isEqualTo(0.007);
        assertThat(value("synfinance_prediction_seconds_bucket{le=\"0.01\"}")).isEqualTo(1);
        assertThat(value("synfinance_prediction_seconds_bucket{le=\"0.005\"}")).isZero();
    }

    @Test
    void failedOperationsShowWhatWasThrown() {
        // when
        metrics.operations().failed("prediction", new ExecutionException(new IllegalStateException()));
        // then
        assertThat(shown())
                .isEqualTo(
                        "synfinance_operation_errors_total{operation=\"prediction\",type=\"IllegalStateException\"} 1.0");
    }

    @Test
    void methodsAreTimedByOutcomeUpToTheLimit() {
        // when
        metrics.methods().timed("com.acme.Orders", "place", "success", 2_000_000_000);
        metrics.methods().timed("com.acme.Orders", "place", "error", 1);
        metrics.methods().timed("com.acme.Orders", "place", "success", 1_000_000_000);
        metrics.methods().timed("com.acme.Orders", "cancel", "success", 1);
        metrics.methods().timed("com.acme.Orders", "ship", "success", 1);
        metrics.methods().timed("com.acme.Orders", "ship", "error", 1);
        // then
        String success = "{class=\"com.acme.Orders\",method=\"place\",outcome=\"success\"}";
        assertThat(value("synfinance_method_seconds_sum" + success)).isEqualTo(3);
        assertThat(value("synfinance_method_seconds_count" + success)).isEqualTo(2);
        assertThat(value("synfinance_method_seconds_count" + success.replaceAll("\"[^\"]+\"", "\"__overflow__\"")))
                .isEqualTo(2);
        assertThat(value("synfinance_agent_series_dropped_total{metric=\"synfinance_method_seconds\"}"))
                .isEqualTo(2);
    }

    @Test
    void ownMetricsHaveTheirTypesAndLabels() {
        // given
        CustomMetric counter = define(MetricKind.COUNTER, "orders", "channel");
        CustomMetric gauge = define(MetricKind.GAUGE, "queue_length");
        CustomMetric histogram = metrics.custom()
                .define(new CustomDefinition("order_value", MetricKind.HISTOGRAM, "Rupees.", List.of(), 10, 1e6));
        // when
        counter.record(2, "web", "", "", "");
        counter.record(0.5, "web", "", "", "");
        counter.record(-1, "web", "", "", "");
        counter.record(Double.NaN, "phone", "", "", "");
        gauge.record(7, "", "", "", "");
        gauge.record(-3, "", "", "", "");
        for (int i = 0; i < 20; i++) {
            histogram.record(1e6, "", "", "", "");
        }
        histogram.record(1e12, "", "", "", "");
        // then
        assertThat(custom()).isEqualTo("""
                # HELP synfinance_order_value Rupees.
                # TYPE synfinance_order_value histogram
                synfinance_order_value_bucket{le="10.0"} 0
                synfinance_order_value_bucket{le="1000000.0"} 20
                synfinance_order_value_bucket{le="+Inf"} 21
                synfinance_order_value_count 21
                synfinance_order_value_sum 1.00002E12
                # HELP synfinance_orders_total Defined by a rule.
                # TYPE synfinance_orders_total counter
                synfinance_orders_total{channel="web"} 2.5
                # HELP synfinance_queue_length Defined by a rule.
                # TYPE synfinance_queue_length gauge
                synfinance_queue_length -3.0
                """);
    }

    @Test
    void ownLabelsAreLimited() {
        // given
        CustomMetric counter = define(MetricKind.COUNTER, "orders", "channel", "region");
        // when
        for (int i = 0; i < 10; i++) {
            counter.record(1, "channel " + i, "in", "", "");
            counter.record(1, "channel " + i, "in", "", "");
        }
        // then
        assertThat(custom().lines().filter(line -> line.startsWith("synfinance")))
                .containsExactlyInAnyOrder(
                        "synfinance_orders_total{channel=\"channel 0\",region=\"in\"} 2.0",
                        "synfinance_orders_total{channel=\"channel 1\",region=\"in\"} 2.0",
                        "synfinance_orders_total{channel=\"channel 2\",region=\"in\"} 2.0",
                        "synfinance_orders_total{channel=\"__overflow__\",region=\"__overflow__\"} 14.0");
        assertThat(value("synfinance_agent_series_dropped_total{metric=\"synfinance_orders_total\"}"))
                .isEqualTo(14);
    }

    @Test
    void theSameDefinitionIsTheSameMetric() {
        assertThat(define(MetricKind.COUNTER, "orders", "channel"))
                .isSameAs(define(MetricKind.COUNTER, "orders_total", "channel"));
        assertThatThrownBy(() -> define(MetricKind.COUNTER, "orders"))
                .hasMessage(
                        "expected a counter with labels [channel] as another rule has it, found a counter with labels []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "requests_total", "request_latency_seconds_count", "fraud_rate", "agent_build"})
    void namesOfTheAgentAreTaken(String name) {
        assertThatThrownBy(() -> define(MetricKind.GAUGE, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a name of its own, found '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9lives", "order-value", "__orders", "le", "bestellungen_größe"})
    void namesThatPrometheusRefusesAreRefused(String name) {
        assertThatThrownBy(() -> define(MetricKind.GAUGE, name)).hasMessageContaining("found '" + name + "'");
        assertThatThrownBy(() -> define(MetricKind.GAUGE, "orders", name)).hasMessageContaining("found '" + name + "'");
    }

    @Test
    void bucketsAscendAndLabelsAreFew() {
        assertThatThrownBy(() -> new CustomDefinition("a", MetricKind.HISTOGRAM, "", List.of(), 2, 1))
                .hasMessage("expected buckets that ascend, found [2.0, 1.0]");
        assertThatThrownBy(() -> define(MetricKind.GAUGE, "a", "b", "c", "d", "e", "f"))
                .hasMessage("expected at most 4 labels, found 5");
    }

    @Test
    void rulesShowWhatTheyHaveFound() {
        // when
        metrics.configuration().accepted(List.of("com.acme.A.a", "com.acme.B.b"));
        metrics.configuration().matched("com.acme.A.a", 2);
        metrics.configuration().matched("com.acme.C.c", 2);
        // then
        assertThat(shown()).isEqualTo("""
                synfinance_agent_config_last_reload_success_timestamp_seconds 1.7672256005E9
                synfinance_agent_config_last_reload_successful 1.0
                synfinance_agent_rule_methods{rule="com.acme.A.a"} 2.0
                synfinance_agent_rule_methods{rule="com.acme.B.b"} 0.0""");
        // when
        metrics.configuration().refused();
        // then
        assertThat(value("synfinance_agent_config_last_reload_successful")).isZero();
        assertThat(value("synfinance_agent_rule_methods{rule=\"com.acme.A.a\"}"))
                .isEqualTo(2);
    }

    private void outcomes(String outcome, int times) {
        for (int i = 0; i < times; i++) {
            metrics.outcomes().outcome("mule", outcome);
        }
    }

    private CustomMetric define(MetricKind kind, String name, String... labels) {
        return metrics.custom().define(new CustomDefinition(name, kind, "", List.of(labels)));
    }

    private String custom() {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new CustomCollector(metrics));
        return Exposition.text(registry.scrape());
    }

    /** The samples of all metrics but those of the system and the agent's own, sorted. */
    private String shown() {
        return Exposition.of(metrics, metrics.families())
                .lines()
                .filter(line -> line.startsWith("synfinance_"))
                .filter(line ->
                        !line.matches("synfinance_(memory|cpu|disk)_.*|synfinance_agent_(port|scrape|series|errors).*"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Null if there is no such sample. */
    private @Nullable Double value(String series) {
        return Exposition.of(metrics, metrics.families())
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.valueOf(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(null);
    }
}

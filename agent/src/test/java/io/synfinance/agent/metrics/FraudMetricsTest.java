package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FraudMetricsTest {

    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = Metrics.create(MetricsSettings.defaults(), clock);
    private final FraudMetrics fraud = metrics.fraud();

    @Test
    void detectionsShowInAllTheirFamilies() {
        fraud.checked(3);
        fraud.checked(1);
        fraud.detected("card_cloning", "HIGH", 0.93);
        fraud.detected("mule_account", "low", 1);
        fraud.timed(7_000_000);

        assertThat(Exposition.of(metrics, fraud.families())).isEqualTo("""
                        # HELP synfinance_fraud_confidence Confidence of fraud detections, 0-1.
                        # TYPE synfinance_fraud_confidence histogram
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.1"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.2"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.3"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.4"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.5"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.6"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.7"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.8"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.9"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.95"} 1
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="0.99"} 1
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="1.0"} 1
                        synfinance_fraud_confidence_bucket{fraud_type="card_cloning",le="+Inf"} 1
                        synfinance_fraud_confidence_count{fraud_type="card_cloning"} 1
                        synfinance_fraud_confidence_sum{fraud_type="card_cloning"} 0.93
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.1"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.2"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.3"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.4"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.5"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.6"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.7"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.8"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.9"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.95"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="0.99"} 0
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="1.0"} 1
                        synfinance_fraud_confidence_bucket{fraud_type="mule_account",le="+Inf"} 1
                        synfinance_fraud_confidence_count{fraud_type="mule_account"} 1
                        synfinance_fraud_confidence_sum{fraud_type="mule_account"} 1.0
                        # HELP synfinance_fraud_detection_seconds Time of one call of the fraud detector.
                        # TYPE synfinance_fraud_detection_seconds histogram
                        synfinance_fraud_detection_seconds_bucket{le="0.001"} 0
                        synfinance_fraud_detection_seconds_bucket{le="0.005"} 0
                        synfinance_fraud_detection_seconds_bucket{le="0.01"} 1
                        synfinance_fraud_detection_seconds_bucket{le="0.025"} 1
                        synfinance_fraud_detection_seconds_bucket{le="0.05"} 1
                        synfinance_fraud_detection_seconds_bucket{le="0.075"} 1
                        synfinance_fraud_detection_seconds_bucket{le="0.1"} 1
                        synfinance_fraud_detection_seconds_bucket{le="0.15"} 1
                        synfinance_fraud_detection_seconds_bucket{le="0.2"} 1
                        synfinance_fraud_detection_seconds_bucket{le="+Inf"} 1
                        synfinance_fraud_detection_seconds_count 1
                        synfinance_fraud_detection_seconds_sum 0.007
                        # HELP synfinance_fraud_detections_total Transactions found fraudulent.
                        # TYPE synfinance_fraud_detections_total counter
                        synfinance_fraud_detections_total{fraud_type="card_cloning",severity="high"} 1.0
                        synfinance_fraud_detections_total{fraud_type="mule_account",severity="low"} 1.0
                        # HELP synfinance_fraud_rate Detections of the type per transaction checked, 0-1, over the last 5 minutes.
                        # TYPE synfinance_fraud_rate gauge
                        synfinance_fraud_rate{fraud_type="card_cloning"} 0.25
                        synfinance_fraud_rate{fraud_type="mule_account"} 0.25
                        synfinance_fraud_rate{fraud_type="overall"} 0.5
                        # HELP synfinance_transactions_checked_total Transactions checked for fraud.
                        # TYPE synfinance_transactions_checked_total counter
                        synfinance_transactions_checked_total 4.0
                        """);
    }

    @Test
    void anApplicationWithoutDetectorShowsNothing() {
        assertThat(Exposition.of(metrics, fraud.families())).isEmpty();
    }

    @Test
    void aWovenDetectorShowsZeros() {
        fraud.enable();
        fraud.enable();

        assertThat(Exposition.samples(metrics, fraud.families(), "synfinance_transactions"))
                .isEqualTo("synfinance_transactions_checked_total 0.0\n");
        assertThat(Exposition.samples(metrics, fraud.families(), "synfinance_fraud_detection_seconds_count"))
                .isEqualTo("synfinance_fraud_detection_seconds_count 0\n");
        assertThat(Exposition.of(metrics, fraud.families()))
                .doesNotContain("fraud_rate", "fraud_confidence", "detections");
    }

    @Test
    void checksThatAreNoneAreNotCounted() {
        fraud.checked(0);
        fraud.checked(-5);

        assertThat(Exposition.of(metrics, fraud.families())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "low, low",
        "Medium, medium",
        "HIGH, high",
        "cRiTiCaL, critical",
        "fatal, unknown",
        "'', unknown",
        ", unknown",
        "' high', unknown",
        "unknown, unknown"
    })
    void severitiesAreOneOfFive(String severity, String label) {
        fraud.detected("x", severity, Double.NaN);

        assertThat(detections())
                .isEqualTo("synfinance_fraud_detections_total{fraud_type=\"x\",severity=\"" + label + "\"} 1.0\n");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.01, 1.01, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void confidencesThatAreNoneAreNotRecorded(double confidence) {
        fraud.detected("x", "low", confidence);

        assertThat(Exposition.of(metrics, fraud.families())).doesNotContain("fraud_confidence");
        assertThat(detections()).contains(" 1.0");
    }

    @Test
    void confidencesOnABoundAreBelowIt() {
        for (double bound : Catalogue.FRAUD_CONFIDENCE.buckets()) {
            fraud.detected("x", "low", bound);
        }
        fraud.detected("x", "low", 0);

        assertThat(Exposition.samples(metrics, fraud.families(), "synfinance_fraud_confidence_bucket")
                        .lines())
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "13");
    }

    @Test
    void aTypeThatIsMissingIsUnknown() {
        fraud.detected(null, null, Double.NaN);
        fraud.detected("", "", Double.NaN);

        assertThat(detections())
                .isEqualTo("synfinance_fraud_detections_total{fraud_type=\"unknown\",severity=\"unknown\"} 2.0\n");
    }

    @Test
    void thereIsNoRateWithoutChecks() {
        fraud.detected("x", "low", 0.5);

        assertThat(rates()).isEmpty();
    }

    @Test
    void theRateIsAtMostOne() {
        fraud.checked(1);
        fraud.detected("x", "low", 0.5);
        fraud.detected("x", "low", 0.5);

        assertThat(rates()).isEqualTo("""
                        synfinance_fraud_rate{fraud_type="overall"} 1.0
                        synfinance_fraud_rate{fraud_type="x"} 1.0
                        """);
    }

    @Test
    void theRateForgetsAfterFiveMinutesButTheTypeStays() {
        fraud.checked(1);
        fraud.detected("x", "low", 0.5);
        clock.turn(Duration.ofMinutes(5));
        assertThat(rates()).isEmpty();

        fraud.checked(4);
        assertThat(rates()).isEqualTo("""
                        synfinance_fraud_rate{fraud_type="overall"} 0.0
                        synfinance_fraud_rate{fraud_type="x"} 0.0
                        """);
    }

    @Test
    void aTypeCalledOverallDoesNotBreakTheScrape() {
        fraud.checked(2);
        fraud.detected("overall", "low", 0.5);

        assertThat(rates()).isEqualTo("synfinance_fraud_rate{fraud_type=\"overall\"} 0.5\n");
        assertThat(detections()).contains("fraud_type=\"overall\"");
    }

    @Test
    void detectionsBeyondTheLimitShareOneSeries() {
        Metrics small = Metrics.create(MetricsSettings.defaults().withSeriesLimit(2), clock);
        small.fraud().checked(10);
        small.fraud().detected("a", "low", 0.5);
        small.fraud().detected("a", "high", 0.5);
        small.fraud().detected("a", "critical", 0.5);
        small.fraud().detected("b", "low", 0.5);
        small.fraud().detected("c", "low", 0.5);
        small.fraud().detected("d", "low", Double.NaN);
        small.fraud().detected("a", "low", 0.5);

        assertThat(Exposition.samples(small, small.fraud().families(), "synfinance_fraud_detections_total"))
                .isEqualTo("""
                        synfinance_fraud_detections_total{fraud_type="__overflow__",severity="__overflow__"} 4.0
                        synfinance_fraud_detections_total{fraud_type="a",severity="high"} 1.0
                        synfinance_fraud_detections_total{fraud_type="a",severity="low"} 2.0
                        """);
        assertThat(Exposition.samples(small, small.fraud().families(), "synfinance_fraud_rate"))
                .isEqualTo("""
                        synfinance_fraud_rate{fraud_type="__overflow__"} 0.2
                        synfinance_fraud_rate{fraud_type="a"} 0.4
                        synfinance_fraud_rate{fraud_type="b"} 0.1
                        synfinance_fraud_rate{fraud_type="overall"} 0.7
                        """);
        assertThat(Exposition.samples(small, small.agent().families(), "synfinance_agent_series_dropped"))
                .isEqualTo("""
                        synfinance_agent_series_dropped_total{metric="synfinance_fraud_confidence"} 1.0
                        synfinance_agent_series_dropped_total{metric="synfinance_fraud_detections_total"} 4.0
                        synfinance_agent_series_dropped_total{metric="synfinance_fraud_rate"} 2.0
                        """);
    }

    @Test
    void detectionsOfManyThreadsAreCountedExactly() throws Exception {
        String[] severities = {"low", "medium", "high", "critical"};
        int each = 20_000;
        Together.run(thread -> {
            for (int i = 0; i < each; i++) {
                fraud.checked(1);
                fraud.detected("type-" + (i % 2 == 0 ? "a" : "b"), severities[i % 4], 0.5);
            }
        });

        double quarter = each / 4.0 * Together.THREADS;
        assertThat(detections()).isEqualTo("""
                        synfinance_fraud_detections_total{fraud_type="type-a",severity="high"} %1$s
                        synfinance_fraud_detections_total{fraud_type="type-a",severity="low"} %1$s
                        synfinance_fraud_detections_total{fraud_type="type-b",severity="critical"} %1$s
                        synfinance_fraud_detections_total{fraud_type="type-b",severity="medium"} %1$s
                        """.formatted(quarter));
        assertThat(rates()).contains("{fraud_type=\"overall\"} 1.0", "{fraud_type=\"type-a\"} 0.5");
        assertThat(Exposition.samples(metrics, fraud.families(), "synfinance_fraud_confidence_count"))
                .contains("{fraud_type=\"type-a\"} " + (long) (2 * quarter));
    }

    private String detections() {
        return Exposition.samples(metrics, fraud.families(), "synfinance_fraud_detections_total");
    }

    private String rates() {
        return Exposition.samples(metrics, fraud.families(), "synfinance_fraud_rate");
    }
}

package io.synfinance.it.sample;

import static io.synfinance.it.harness.SampleService.submission;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.SampleService;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.Scrape.Family;
import io.synfinance.it.harness.Scrape.Sample;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every metric of the product in real scrapes of the sample service: name, type, labels, buckets, and that it is alive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMetricIT {

    private static final String LATENCY = ".001 .005 .01 .025 .05 .075 .1 .25 .5 .75 1 2.5 5";

    private final SampleService service = SampleService.start("every-metric");
    private final ExecutorService visitor = Executors.newSingleThreadExecutor();

    private Scrape before = Scrape.parse("");
    private Scrape during = before;
    private Scrape after = before;
    private int right;
    private int falseAlarms;
    private int missed;

    @BeforeAll
    void work() {
        judge("count=250&fraudRate=0.5&flawRate=0.4&screen=true");
        before = service.agent().scrape();
        judge("count=250&fraudRate=0.4&flawRate=0.5&screen=true");
        visitor.execute(() -> service.client().get("/api/failures/slow?millis=10000"));
        during = service.agent()
                .awaitScrape(
                        now -> assertThat(now.value("synfinance_active_requests", "endpoint", "/api/failures/slow"))
                                .isEqualTo(1));
        after = service.agent()
                .awaitScrape(
                        now -> assertThat(now.value("synfinance_active_requests", "endpoint", "/api/failures/slow"))
                                .isZero());
    }

    /** What the service has to do once, and once more so that it shows which metrics go on. */
    private void judge(String query) {
        List<String> ids = service.generate(query);
        for (String id : ids.subList(0, 40)) {
            boolean alarm =
                    service.post("/api/fraud/detect", submission(id)).text().contains("\"fraud\":true");
            boolean fraud =
                    service.client().get("/api/transactions/" + id).text().contains("\"truth\":\"");
            service.post("/api/fraud/feedback", "{\"transactionId\":\"" + id + "\",\"fraud\":" + fraud + "}");
            right += alarm && fraud ? 1 : 0;
            falseAlarms += alarm && !fraud ? 1 : 0;
            missed += !alarm && fraud ? 1 : 0;
            service.post("/api/predict", submission(id));
        }
        service.client().get("/api/quality/report?records=300");
        service.client().get("/api/failures/exception");
        service.client().get("/api/failures/status?code=503");
    }

    @AfterAll
    void close() {
        visitor.shutdown();
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        // metric, type, labels, buckets
        "requests_total, counter, endpoint method status, ",
        "errors_total, counter, endpoint type, ",
        "request_latency_seconds, histogram, endpoint method, " + LATENCY,
        "request_size_bytes, summary, endpoint method, ",
        "response_size_bytes, summary, endpoint status, ",
        "fraud_detections_total, counter, fraud_type severity, ",
        "fraud_confidence, histogram, fraud_type, .1 .2 .3 .4 .5 .6 .7 .8 .9 .95 .99 1",
        "anomaly_detections_total, counter, anomaly_type severity, ",
        "transactions_generated_total, counter, '', ",
        "feature_engineering_seconds, histogram, '', .001 .005 .01 .025 .05 .1 .25 .5 1 2.5 5",
        "prediction_seconds, histogram, '', .001 .005 .01 .025 .05 .075 .1 .15 .2",
        "cache_hits_total, counter, cache_type, ",
        "cache_misses_total, counter, cache_type, ",
        "data_schema_violations_total, counter, '', ",
        "data_distribution_drifts_total, counter, field, ",
        "transactions_checked_total, counter, '', ",
        "fraud_outcomes_total, counter, fraud_type outcome, ",
        "fraud_detection_seconds, histogram, '', .001 .005 .01 .025 .05 .075 .1 .15 .2",
        "data_records_total, counter, '', ",
        "generation_seconds, histogram, '', .001 .005 .01 .025 .05 .1 .25 .5 1 2.5 5"
    })
    void whatCountsGoesOn(String metric, String type, String labels, String buckets) {
        // given
        Family family = family(after, metric, type, labels);
        String counted = type.equals("counter") ? family.name() : family.name() + "_count";
        // then
        assertThat(after.sum(counted)).isGreaterThan(before.sum(counted));
        assertThat(before.sum(counted)).isPositive();
        if (buckets != null) {
            assertThat(bounds(family)).containsExactlyElementsOf(bounds(buckets));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // metric, labels, from, to
        "active_requests, endpoint, 0, 1",
        "fraud_rate, fraud_type, 0, 1",
        "anomaly_rate, anomaly_type, 0, 1",
        "generation_rate_txn_per_sec, '', 1, 1e9",
        "cache_hit_rate, cache_type, 0, 1",
        "memory_usage_bytes, '', 50e6, 4e9",
        "cpu_usage_percent, '', 0, 100",
        "disk_usage_percent, '', 0, 100",
        "active_connections, connection_type, 1, 100",
        "data_missing_values_rate, field, 0, 1",
        "data_outliers_rate, field, 0, 1",
        "data_quality_score, '', 1, 99.9",
        "fraud_precision, '', 0.1, 1",
        "fraud_recall, '', 0.1, 1",
        "fraud_f1_score, '', 0.1, 1",
        "data_last_update_timestamp_seconds, '', 1.7e9, 1e11"
    })
    void whatIsMeasuredIsWhereItCanBe(String metric, String labels, double from, double to) {
        assertThat(family(during, metric, "gauge", labels).samples())
                .isNotEmpty()
                .allSatisfy(
                        sample -> assertThat(sample.value()).as(sample.series()).isBetween(from, to))
                .anySatisfy(sample -> assertThat(sample.value()).isPositive());
    }

    @Test
    void ratesAreThoseOfTheirCounters() {
        // all of it happened within the five minutes
        assertThat(after.value("synfinance_fraud_rate", "fraud_type", "overall"))
                .isEqualTo(after.sum("synfinance_fraud_detections_total")
                        / after.value("synfinance_transactions_checked_total"));
        for (String cache : List.of("customer", "merchant", "features")) {
            double hits = after.value("synfinance_cache_hits_total", "cache_type", cache);
            double misses = after.value("synfinance_cache_misses_total", "cache_type", cache);
            assertThat(after.value("synfinance_cache_hit_rate", "cache_type", cache))
                    .isEqualTo(hits / (hits + misses));
        }
    }

    @Test
    void precisionAndRecallAreThoseOfTheLabelledData() {
        // given
        double precision = (double) right / (right + falseAlarms);
        double recall = (double) right / (right + missed);
        // then
        assertThat(right).isPositive();
        assertThat(after.value("synfinance_fraud_precision")).isEqualTo(precision);
        assertThat(after.value("synfinance_fraud_recall")).isEqualTo(recall);
        assertThat(after.value("synfinance_fraud_f1_score"))
                .isEqualTo(2.0 * right / (2 * right + falseAlarms + missed));
    }

    @Test
    void clientsAndTheDatabaseAreConnected() {
        assertThat(during.value("synfinance_active_connections", "connection_type", "http"))
                .isPositive();
        assertThat(during.value("synfinance_active_connections", "connection_type", "database"))
                .isPositive();
    }

    @Test
    void theTimeOfTheLastReportIsNow() {
        assertThat(after.value("synfinance_data_last_update_timestamp_seconds"))
                .isGreaterThan(before.value("synfinance_data_last_update_timestamp_seconds"))
                .isBetween(after.value("process_start_time_seconds"), System.currentTimeMillis() / 1e3);
    }

    @Test
    void nothingOfTheAgentHasFailed() {
        assertThat(after.sum("synfinance_agent_errors_total")).isZero();
        assertThat(after.families().keySet()).contains("synfinance_agent_build_info", "jvm_memory_used_bytes");
    }

    private static Family family(Scrape scrape, String metric, String type, String labels) {
        Family family = requireNonNull(scrape.families().get("synfinance_" + metric), metric);
        assertThat(family.type()).isEqualTo(type);
        assertThat(family.samples())
                .allSatisfy(
                        sample -> assertThat(String.join(" ", labels(sample))).isEqualTo(labels));
        return family;
    }

    private static Set<String> labels(Sample sample) {
        Set<String> labels = new TreeSet<>(sample.labels().keySet());
        labels.remove("le");
        return labels;
    }

    private static List<Double> bounds(Family family) {
        return family.samples().stream()
                .filter(sample -> sample.name().endsWith("_bucket"))
                .map(sample -> sample.labels().getOrDefault("le", ""))
                .filter(bound -> !bound.equals("+Inf"))
                .map(Double::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Double> bounds(String buckets) {
        return List.of(buckets.split(" ", -1)).stream().map(Double::valueOf).collect(Collectors.toList());
    }
}

package io.synfinance.it.sample;

import static io.synfinance.it.harness.Counted.request;
import static io.synfinance.it.harness.SampleService.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.SampleService;
import io.synfinance.it.harness.Scrape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The packaged sample service under the agent: what the metrics say is what the service itself answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleServiceIT {

    private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");
    private static final Pattern DETECTED = Pattern.compile("\"detected\":(\\d+)");
    private static final Pattern ANOMALY = Pattern.compile("\"(anomalyType)\":");
    private static final Pattern AMOUNT = Pattern.compile("\"amount\":([0-9.]+)");
    private static final String OUTCOMES = "synfinance_fraud_outcomes_total";
    private static final Pattern IDS = Pattern.compile("\"(txn-[^\"]+)\"");
    private static final Pattern VERDICT = Pattern.compile(
            "\"fraud\":true,\"fraudType\":\"(\\w+)\",\"severity\":\"(\\w+)\",\"confidence\":([0-9.eE-]+)");

    private final SampleService service = SampleService.start("sample-service");
    private final Client client = service.client();

    @AfterAll
    void stopService() {
        service.close();
    }

    @Test
    void generatedAndDetectedAreWhatTheServiceAnswers() {
        // given
        Scrape before = agent().scrape();
        Map<String, Integer> verdicts = new TreeMap<>();
        // when
        Response generated = post("/api/transactions/generate?count=150&fraudRate=0.4", "");
        Response screened = post("/api/transactions/generate?count=100&fraudRate=0.4&screen=true", "");
        List<String> ids = all(IDS, generated.text());
        double confidence = 0;
        for (String id : ids) {
            String answer = post("/api/fraud/detect", "{\"transactionId\":\"" + id + "\"}")
                    .text();
            for (MatchResult verdict : VERDICT.matcher(answer).results().toList()) {
                verdicts.merge(verdict.group(1) + " " + verdict.group(2), 1, Integer::sum);
                confidence += Double.parseDouble(verdict.group(3));
            }
        }
        // then
        Scrape after = agent().scrape();
        assertThat(ids).hasSize(150);
        assertThat(verdicts.size()).isGreaterThan(3);
        assertThat(change("synfinance_transactions_generated_total", before, after))
                .isEqualTo(number(COUNT, generated) + number(COUNT, screened))
                .isEqualTo(250);
        assertThat(change("synfinance_generation_seconds_count", before, after)).isEqualTo(2);
        assertThat(change("synfinance_transactions_checked_total", before, after))
                .isEqualTo(250);
        assertThat(change("synfinance_fraud_detection_seconds_count", before, after))
                .isEqualTo(250);
        int detected = verdicts.values().stream().mapToInt(i -> i).sum();
        assertThat(change("synfinance_fraud_detections_total", before, after))
                .isEqualTo(detected + number(DETECTED, screened));
        assertThat(change("synfinance_fraud_confidence_sum", before, after)).isGreaterThan(confidence);
        assertThat(after.value("synfinance_fraud_rate", "fraud_type", "overall"))
                .isEqualTo(after.sum("synfinance_fraud_detections_total")
                        / after.value("synfinance_transactions_checked_total"));
        assertThat(after.value("synfinance_generation_rate_txn_per_sec")).isPositive();
    }

    @Test
    void verdictsAreCountedByTheirTypeAndSeverity() {
        // given
        List<String> ids = all(
                IDS,
                post("/api/transactions/generate?count=150&fraudRate=0.5", "").text());
        Scrape before = agent().scrape();
        // when
        Map<String, Long> answered = ids.stream()
                .map(id -> post("/api/fraud/detect", "{\"transactionId\":\"" + id + "\"}"))
                .flatMap(response -> VERDICT.matcher(response.text()).results())
                .collect(Collectors.groupingBy(
                        verdict -> verdict.group(1) + " " + verdict.group(2), TreeMap::new, Collectors.counting()));
        // then
        Scrape after = agent().scrape();
        Map<String, Long> counted = new TreeMap<>();
        after.samples("synfinance_fraud_detections_total").forEach(sample -> {
            String type = sample.labels().getOrDefault("fraud_type", "");
            String severity = sample.labels().getOrDefault("severity", "");
            double earlier = before.sum("synfinance_fraud_detections_total", "fraud_type", type, "severity", severity);
            if (sample.value() > earlier) {
                counted.put(type + " " + severity, (long) (sample.value() - earlier));
            }
        });
        assertThat(counted).isEqualTo(answered).hasSizeGreaterThan(3);
    }

    @Test
    void precisionAndRecallAreThoseOfTheGroundTruth() {
        // given
        List<String> ids = all(
                IDS,
                post("/api/transactions/generate?count=200&fraudRate=0.5", "").text());
        Scrape before = agent().scrape();
        Map<String, Integer> outcomes = new TreeMap<>();
        // when
        for (String id : ids) {
            String verdict = post("/api/fraud/detect", "{\"transactionId\":\"" + id + "\"}")
                    .text();
            boolean alarm = verdict.contains("\"fraud\":true");
            boolean fraud = client.get("/api/transactions/" + id).text().contains("\"truth\":\"");
            post("/api/fraud/feedback", "{\"transactionId\":\"" + id + "\",\"fraud\":" + fraud + "}");
            outcomes.merge((alarm == fraud ? "true_" : "false_") + (alarm ? "positive" : "negative"), 1, Integer::sum);
        }
        // then each outcome is counted as the data say
        Scrape after = agent().scrape();
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(3).containsKeys("true_positive", "true_negative");
        outcomes.forEach((outcome, count) -> assertThat(
                        after.sum(OUTCOMES, "outcome", outcome) - before.sum(OUTCOMES, "outcome", outcome))
                .as(outcome)
                .isEqualTo(count.doubleValue()));
        // then the ratios are theirs
        double right = after.sum(OUTCOMES, "outcome", "true_positive");
        double falseAlarms = after.sum(OUTCOMES, "outcome", "false_positive");
        double missed = after.sum(OUTCOMES, "outcome", "false_negative");
        double precision = right / (right + falseAlarms);
        double recall = right / (right + missed);
        assertThat(after.value("synfinance_fraud_precision")).isEqualTo(precision);
        assertThat(after.value("synfinance_fraud_recall")).isEqualTo(recall);
        assertThat(after.value("synfinance_fraud_f1_score"))
                .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    }

    @Test
    void featuresPredictionsAnomaliesAndAmountsAreThoseOfTheAnswers() {
        // given
        String id =
                all(IDS, post("/api/transactions/generate?count=1", "").text()).get(0);
        String submission = "{\"transactionId\":\"" + id + "\"}";
        Scrape before = agent().scrape();
        // when
        int anomalies = 0;
        for (int i = 0; i < 3; i++) {
            anomalies +=
                    all(ANOMALY, post("/api/fraud/detect", submission).text()).size();
        }
        post("/api/predict/batch", "[" + submission + "," + submission + "]");
        double amount = number(AMOUNT, client.get("/api/transactions/" + id));
        // then
        Scrape after = agent().scrape();
        assertThat(change("synfinance_feature_engineering_seconds_count", before, after))
                .isEqualTo(5);
        assertThat(change("synfinance_prediction_seconds_count", before, after)).isEqualTo(2);
        assertThat(change("synfinance_anomaly_detections_total", before, after)).isEqualTo(anomalies);
        assertThat(change("synfinance_screened_rupees_count", before, after)).isEqualTo(3);
        assertThat(change("synfinance_screened_rupees_sum", before, after)).isCloseTo(3 * amount, within(1e-6));
    }

    @Test
    void theReportOnQualityShowsAsItIsAnswered() {
        // given
        post("/api/transactions/generate?count=300&flawRate=0.4", "");
        Scrape before = agent().scrape();
        // when
        String report = client.get("/api/quality/report?records=300").text();
        // then
        Scrape after = agent().scrape();
        assertThat(change("synfinance_data_records_total", before, after)).isEqualTo(300);
        assertThat(change("synfinance_data_schema_violations_total", before, after))
                .isEqualTo(number(Pattern.compile("\"schemaViolations\":(\\d+)"), report))
                .isPositive();
        assertThat(after.value("synfinance_data_quality_score"))
                .isCloseTo(number(Pattern.compile("\"score\":([0-9.]+)"), report), within(1e-9));
        assertThat(after.value("synfinance_data_missing_values_rate", "field", "city"))
                .isEqualTo(number(Pattern.compile("\"missingRates\":\\{[^}]*\"city\":([0-9.]+)"), report));
        assertThat(after.value("synfinance_data_outliers_rate", "field", "amount"))
                .isEqualTo(number(Pattern.compile("\"outlierRates\":\\{[^}]*\"amount\":([0-9.]+)"), report));
        assertThat(after.value("synfinance_data_last_update_timestamp_seconds"))
                .isGreaterThan(after.value("process_start_time_seconds"));
    }

    @Test
    void cachesAndConnectionsShowWithoutAnyAnnotation() {
        // given
        String id =
                all(IDS, post("/api/transactions/generate?count=1", "").text()).get(0);
        post("/api/predict", "{\"transactionId\":\"" + id + "\"}");
        Scrape before = agent().scrape();
        // when what was looked up is looked up again
        post("/api/predict", "{\"transactionId\":\"" + id + "\"}");
        // then
        Scrape after = agent().scrape();
        assertThat(change("synfinance_cache_misses_total", before, after)).isZero();
        assertThat(change("synfinance_cache_hits_total", before, after)).isPositive();
        assertThat(after.samples("synfinance_cache_hits_total"))
                .extracting(sample -> sample.labels().get("cache_type"))
                .containsExactlyInAnyOrder("customer", "features", "merchant");
        assertThat(after.value("synfinance_active_connections", "connection_type", "database"))
                .isBetween(1.0, 10.0);
        assertThat(after.has("synfinance_active_connections", "connection_type", "http"))
                .isTrue();
    }

    @Test
    void rulesRecordWhatHasNoAnnotation() {
        // given
        String id =
                all(IDS, post("/api/transactions/generate?count=1", "").text()).get(0);
        Scrape before = agent().scrape();
        // when
        post("/api/predict", "{\"transactionId\":\"" + id + "\"}");
        client.get("/api/transactions/" + id);
        // then
        Scrape after = agent().scrape();
        assertThat(change("synfinance_payments_accepted_total", before, after)).isEqualTo(1);
        assertThat(after.sum("synfinance_payments_accepted_total", "refused", "none"))
                .isEqualTo(after.sum("synfinance_payments_accepted_total"));
        String[] labelled = {
            "class", "io.synfinance.sample.transactions.TransactionRepository", "method", "findLabelled"
        };
        // The prediction finds its transaction by the same method.
        assertThat(after.sum("synfinance_method_seconds_count", labelled)
                        - before.sum("synfinance_method_seconds_count", labelled))
                .isEqualTo(2);
        assertThat(after.samples("synfinance_agent_rule_methods"))
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.value()).isPositive());
    }

    @Test
    void everyEndpointIsCountedUnderItsRoute() {
        // given
        String id =
                all(IDS, post("/api/transactions/generate?count=1", "").text()).get(0);
        String submission = "{\"transactionId\":\"" + id + "\"}";
        HttpMeter meter = HttpMeter.of(agent());
        meter.start();
        // when
        Response health = client.get("/health");
        Response generated = post("/api/transactions/generate?count=2", "");
        Response transaction = client.get("/api/transactions/" + id);
        Response ofCustomer = client.get("/api/customers/cust-00001/transactions?limit=3");
        Response detected = post("/api/fraud/detect", submission);
        Response feedback = post("/api/fraud/feedback", "{\"transactionId\":\"" + id + "\",\"fraud\":false}");
        Response predicted = post("/api/predict", submission);
        Response batch = post("/api/predict/batch", "[" + submission + "," + submission + "]");
        Response quality = client.get("/api/quality/report?records=10");
        Response kinds = client.get("/api/failures");
        Response large = client.get("/api/failures/large?megabytes=1");
        Response slow = client.get("/api/failures/slow?millis=300");
        // then
        meter.assertCounted(
                request("GET", "/health", 200).received(health.size()),
                request("POST", "/api/transactions/generate", 200).received(generated.size()),
                request("GET", "/api/transactions/{id}", 200).received(transaction.size()),
                request("GET", "/api/customers/{id}/transactions", 200).received(ofCustomer.size()),
                request("POST", "/api/fraud/detect", 200)
                        .sent(submission.length())
                        .received(detected.size()),
                request("POST", "/api/fraud/feedback", 200)
                        .sent(submission.length() + 14)
                        .received(feedback.size()),
                request("POST", "/api/predict", 200).sent(submission.length()).received(predicted.size()),
                request("POST", "/api/predict/batch", 200)
                        .sent(2 * submission.length() + 3)
                        .received(batch.size()),
                request("GET", "/api/quality/report", 200).received(quality.size()),
                request("GET", "/api/failures", 200).received(kinds.size()),
                request("GET", "/api/failures/large", 200).received(1 << 20),
                request("GET", "/api/failures/slow", 200).received(slow.size()));
        assertThat(large.size()).isEqualTo(1 << 20);
        meter.assertTook(0.3, "GET", "/api/failures/slow");
    }

    @Test
    void failuresAreCountedOnceEach() {
        // given
        HttpMeter meter = HttpMeter.of(agent());
        meter.start();
        // when
        Response exception = client.get("/api/failures/exception");
        Response async = client.get("/api/failures/async-exception");
        Response timeout = client.get("/api/failures/async-timeout?millis=100");
        Response status = client.get("/api/failures/status?code=503");
        Response database = client.get("/api/failures/database");
        Response unknown = client.get("/api/transactions/txn-none");
        Response nowhere = client.get("/no/such/page");
        // then
        meter.assertCounted(
                request("GET", "/api/failures/exception", 500)
                        .received(exception.size())
                        .failed("PaymentNetworkException"),
                request("GET", "/api/failures/async-exception", 500)
                        .received(async.size())
                        .failed("PaymentNetworkException"),
                request("GET", "/api/failures/async-timeout", 503)
                        .received(timeout.size())
                        .failed("http_5xx"),
                request("GET", "/api/failures/status", 503)
                        .received(status.size())
                        .failed("http_5xx"),
                request("GET", "/api/failures/database", 500)
                        .received(database.size())
                        .failed("BadSqlGrammarException"),
                request("GET", "/api/transactions/{id}", 404).received(unknown.size()),
                request("GET", "/{unmatched}", 404).received(nowhere.size()));
    }

    private AgentUnderTest agent() {
        return service.agent();
    }

    private Response post(String path, String json) {
        return service.post(path, json);
    }

    private static double change(String name, Scrape before, Scrape after) {
        return after.sum(name) - before.sum(name);
    }

    private static double number(Pattern pattern, Response response) {
        return number(pattern, response.text());
    }

    private static double number(Pattern pattern, String text) {
        return Double.parseDouble(all(pattern, text).get(0));
    }
}

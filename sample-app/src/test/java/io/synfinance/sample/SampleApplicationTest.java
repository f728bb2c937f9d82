package io.synfinance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.cache.CacheManager;
import org.springframework.cache.caffeine.CaffeineCache;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The whole service over HTTP, on a port of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "sample.generation.seed=42")
class SampleApplicationTest {

    private final TestRestTemplate http;
    private final CacheManager caches;

    @Autowired
    SampleApplicationTest(TestRestTemplate http, CacheManager caches) {
        this.http = http;
        this.caches = caches;
    }

    @Test
    void healthIsUp() {
        assertThat(get("/health")).isEqualTo(json("status", "UP", "database", "UP"));
    }

    @Test
    void generatedPaymentsCanBeReadWithTheirCustomers() {
        String id = generated(20).get("ids").get(0).asText();

        JsonNode payment = get("/api/transactions/" + id).get("transaction");
        JsonNode ofCustomer = get("/api/customers/" + payment.get("customerId").asText() + "/transactions");

        assertThat(payment.get("id").asText()).isEqualTo(id);
        assertThat(ofCustomer.findValuesAsText("id")).contains(id);
    }

    @Test
    void generatedPaymentsAreScreenedWhereThatIsAskedFor() {
        JsonNode generated = post("/api/transactions/generate?count=500&screen=true&fraudRate=0.2", "");

        assertThat(generated.get("fraudulent").asInt()).isPositive();
        assertThat(generated.get("detected").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "count=0, 'count: expected a whole number from 1 to 10000, found 0'",
        "count=10001, 'count: expected a whole number from 1 to 10000, found 10001'",
        "count=many, 'count: found ''many'', which is not of the expected type'",
        "fraudRate=7, 'fraud rate: expected 0 to 0.5, found 7.0'",
    })
    void badQueriesAreToldWhatIsExpected(String query, String detail) {
        ResponseEntity<JsonNode> answer = answer("/api/transactions/generate?" + query, "");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().get("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/transactions/txn-none", "/api/customers/nobody/transactions", "/nowhere"})
    void whatIsUnknownIsNotFound(String path) {
        ResponseEntity<JsonNode> answer = http.getForEntity(path, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aPaymentIsCheckedByItsId() {
        String id = generated(1).get("ids").get(0).asText();

        JsonNode screening = post("/api/fraud/detect", transactionId(id));

        assertThat(screening.at("/verdict/transactionId").asText()).isEqualTo(id);
        assertThat(screening.get("anomalies").isArray()).isTrue();
    }

    @Test
    void aPaymentThatIsSentWholeIsStoredAndChecked() {
        JsonNode screening = post("/api/fraud/detect", pointsPayment("pay-1"));

        assertThat(screening.at("/verdict/fraudType").asText()).isEqualTo("loyalty_abuse");
        assertThat(get("/api/transactions/pay-1").at("/transaction/city").asText())
                .isEqualTo("Mumbai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"transaction\": {}}",
                "{\"transaction\": {\"id\": \"a\", \"kind\": \"gift\", \"at\": \"2026-01-05T10:00:00Z\"}}",
                "{\"transaction\": {\"id\": \"a\", \"kind\": \"refund\", \"at\": \"9999-01-05T10:00:00Z\"}}",
                "{\"transaction\": {\"id\": \"a\", \"kind\": \"refund\", \"at\": \"2026-01-05T10:00:00Z\","
                        + "\"amount\": 1e30}}",
            })
    void malformedPaymentsAreRefused(String body) {
        assertThat(answer("/api/fraud/detect", body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void feedbackTurnsAVerdictIntoAnOutcome() {
        post("/api/fraud/detect", pointsPayment("pay-2"));

        JsonNode outcome = post("/api/fraud/feedback", "{\"transactionId\": \"pay-2\", \"fraud\": false}");

        assertThat(outcome)
                .isEqualTo(json("transactionId", "pay-2", "outcome", "false_positive", "fraudType", "loyalty_abuse"));
    }

    @Test
    void feedbackNeedsAVerdict() {
        String id = generated(1).get("ids").get(0).asText();
        String report = "{\"transactionId\": \"%s\", \"fraud\": true}".formatted(id);

        assertThat(answer("/api/fraud/feedback", report).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer("/api/fraud/feedback", "{}").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void oneAndManyArePredictedAlike() {
        String id = generated(1).get("ids").get(0).asText();

        JsonNode one = post("/api/predict", transactionId(id));
        JsonNode many = post("/api/predict/batch", "[" + transactionId(id) + "," + transactionId(id) + "]");

        assertThat(one.get("probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(many).containsExactly(one, one);
        assertThat(answer("/api/predict/batch", "[]").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theQualityReportCoversTheLatestPayments() {
        generated(300);

        JsonNode report = get("/api/quality/report?records=300");

        assertThat(report.get("records").asInt()).isEqualTo(300);
        assertThat(report.get("score").asDouble()).isBetween(80.0, 100.0);
    }

    @Test
    void lookUpsAreCached() {
        post("/api/transactions/generate?count=100&screen=true", "");

        assertThat(caches.getCacheNames()).containsExactlyInAnyOrder("customer", "features");
        assertThat(caches.getCacheNames())
                .allSatisfy(name -> assertThat(entries(name)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "exception, 500",
        "async-exception, 500",
        "async-timeout?millis=20, 503",
        "database, 500",
        "status?code=418, 418",
        "status?code=200, 400",
        "slow?millis=5, 200",
        "slow?millis=-1, 400",
        "large?megabytes=1, 200",
    })
    void failuresFailAsAsked(String kind, int status) {
        ResponseEntity<byte[]> answer = http.getForEntity("/api/failures/" + kind, byte[].class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    private Map<?, ?> entries(String cache) {
        return ((CaffeineCache) caches.getCache(cache)).getNativeCache().asMap();
    }

    private JsonNode generated(int count) {
        return post("/api/transactions/generate?count=" + count, "");
    }

    private JsonNode get(String path) {
        return http.getForObject(path, JsonNode.class);
    }

    private JsonNode post(String path, String body) {
        ResponseEntity<JsonNode> answer = answer(path, body);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> answer(String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.postForEntity(path, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static String transactionId(String id) {
        return "{\"transactionId\": \"%s\"}".formatted(id);
    }

    /** Suspicious on its own: points pay for all of it. */
    private static String pointsPayment(String id) {
        return """
                {"transaction": {"id": "%s", "kind": "purchase", "customerId": "cust-00001", "category": "gift_cards",
                "amount": 990, "currency": "INR", "at": "2026-01-05T10:00:00Z", "method": "upi", "entry": "online",
                "city": "Mumbai", "accountAgeDays": 900, "pointsRedeemed": 980}}""".formatted(id);
    }

    private static JsonNode json(String... pairs) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            node.put(pairs[i], pairs[i + 1]);
        }
        return node;
    }
}

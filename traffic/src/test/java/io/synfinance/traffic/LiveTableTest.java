package io.synfinance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The table that {@code ./demo} shows of two scrapes. */
class LiveTableTest {

    private static final String BEFORE = """
            # TYPE synfinance_requests_total counter
            synfinance_requests_total{endpoint="/a",method="GET",status="200"} 10.0
            synfinance_request_latency_seconds_bucket{endpoint="/a",method="GET",le="0.01"} 10
            synfinance_request_latency_seconds_bucket{endpoint="/a",method="GET",le="0.1"} 10
            synfinance_request_latency_seconds_bucket{endpoint="/a",method="GET",le="+Inf"} 10
            """;

    private static final String NOW = """
            synfinance_requests_total{endpoint="/a",method="GET",status="200"} 100.0
            synfinance_requests_total{endpoint="/a {\\"b\\"}",method="GET",status="500"} 10.0
            synfinance_errors_total{endpoint="/b",type="http_5xx"} 5.0
            synfinance_active_requests{endpoint="/a"} 2.0
            synfinance_request_latency_seconds_bucket{endpoint="/a",method="GET",le="0.01"} 100
            synfinance_request_latency_seconds_bucket{endpoint="/a",method="GET",le="0.1"} 110
            synfinance_request_latency_seconds_bucket{endpoint="/a",method="GET",le="+Inf"} 110
            synfinance_transactions_generated_total 1240.0
            synfinance_generation_rate_txn_per_sec 21000.0
            synfinance_fraud_detections_total{fraud_type="refund_fraud",severity="low"} 22.0
            synfinance_fraud_detections_total{fraud_type="card_testing",severity="low"} 40.0
            synfinance_fraud_detections_total{fraud_type="card_testing",severity="high"} 1.0
            synfinance_fraud_detections_total{fraud_type="mule_account",severity="high"} 9.0
            synfinance_fraud_detections_total{fraud_type="stolen_card",severity="high"} 8.0
            synfinance_fraud_rate{fraud_type="overall"} 0.031
            synfinance_fraud_rate{fraud_type="card_testing"} 0.01
            """;

    @Test
    void ratesAndLatencyAreThoseOfTheIntervalAndTotalsThoseOfNow() {
        // when
        String table = LiveTable.of(Duration.ofSeconds(75), new Interval(scrape(BEFORE, 0), scrape(NOW, 5)));
        // then
        assertThat(table).isEqualTo("""
                          1:15  requests          20.0/s   p95 55 ms   errors 1.0/s   active 2
                                transactions     1,240 generated, 21,000/s while generating
                                fraud               80 detected, 3.1 %: card_testing 41, refund_fraud 22, mule_account 9
                        """);
    }

    @Test
    void whatIsNotThereYetIsLeftOut() {
        // when
        String table = LiveTable.of(Duration.ofSeconds(5), new Interval(scrape("", 0), scrape("", 5)));
        // then
        assertThat(table).isEqualTo("""
                          0:05  requests           0.0/s   p95 -   errors 0.0/s   active 0
                                transactions         0 generated
                                fraud                0 detected, 0.0 %
                        """);
    }

    private static Scrape scrape(String text, long seconds) {
        return Scrape.parse(text, TimeUnit.SECONDS.toNanos(seconds));
    }
}

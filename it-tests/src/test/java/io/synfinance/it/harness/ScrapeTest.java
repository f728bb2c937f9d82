package io.synfinance.it.harness;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a test reads from an exposition, and what it must not miss. */
class ScrapeTest {

    private static final String TEXT = """
            # HELP jvm_info A line with "quotes"
            # TYPE jvm_info gauge
            jvm_info{vendor="a \\"b\\", c}",path="C:\\\\x\\ny"} 1.0
            # TYPE synfinance_request_latency_seconds histogram
            synfinance_request_latency_seconds_bucket{endpoint="/ok",method="GET",le="0.001"} 1
            synfinance_request_latency_seconds_bucket{endpoint="/ok",method="GET",le="+Inf"} 2
            synfinance_request_latency_seconds_count{endpoint="/ok",method="GET"} 2
            synfinance_request_latency_seconds_sum{endpoint="/ok",method="GET"} 0.0042
            # TYPE synfinance_requests_total counter
            synfinance_requests_total{endpoint="/ok",method="GET",status="200"} 2.0
            synfinance_requests_total{endpoint="/ok",method="GET",status="500"} 3.0
            """;

    private final Scrape scrape = Scrape.parse(TEXT);

    @Test
    void textSurvivesParsing() {
        assertThat(scrape.text()).isEqualTo(TEXT);
    }

    @Test
    void samplesBelongToTheirFamily() {
        assertThat(scrape.families())
                .containsOnlyKeys("jvm_info", "synfinance_request_latency_seconds", "synfinance_requests_total");
        assertThat(scrape.names()).hasSize(5);
        assertThat(scrape.samples("jvm_info").get(0).labels())
                .containsEntry("vendor", "a \"b\", c}")
                .containsEntry("path", "C:\\x\ny");
    }

    @Test
    void valuesAreFoundByTheirLabels() {
        assertThat(scrape.value("synfinance_requests_total", "status", "500")).isEqualTo(3);
        assertThat(scrape.sum("synfinance_requests_total", "method", "GET")).isEqualTo(5);
        assertThatThrownBy(() -> scrape.value("synfinance_requests_total", "method", "GET"))
                .hasMessageContaining("expected one sample");
    }

    @Test
    void timesAreMaskedAndCountsAreNot() {
        // when
        String text =
                scrape.only("synfinance_request_latency_seconds").normalised().text();
        // then
        assertThat(text).isEqualTo("""
                # TYPE synfinance_request_latency_seconds histogram
                synfinance_request_latency_seconds_bucket{endpoint="/ok",method="GET",le="0.001"} ~
                synfinance_request_latency_seconds_bucket{endpoint="/ok",method="GET",le="+Inf"} 2
                synfinance_request_latency_seconds_count{endpoint="/ok",method="GET"} 2
                synfinance_request_latency_seconds_sum{endpoint="/ok",method="GET"} ~
                """);
    }

    @Test
    void whatPrometheusWouldRefuseIsAnError() {
        assertThatThrownBy(() -> Scrape.parse("a{b=\"c\"} 1\na{b=\"c\"} 2")).hasMessageContaining("second sample");
        assertThatThrownBy(() -> Scrape.parse("# TYPE a counter\n# TYPE a gauge"))
                .hasMessageContaining("second comment");
        assertThatThrownBy(() -> Scrape.parse("a{b=c} 1")).hasMessageContaining("not labels");
        assertThatThrownBy(() -> Scrape.parse("a one")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void requestsAddToAllHttpMetrics() {
        // when
        String text = HttpMetrics.expected(
                request("GET", "/ok", 500).received(3).failed("http_5xx").times(2));
        // then
        assertThat(text).isEqualTo("""
                synfinance_requests_total{endpoint="/ok",method="GET",status="500"} 2
                synfinance_errors_total{endpoint="/ok",type="http_5xx"} 2
                synfinance_request_latency_seconds_count{endpoint="/ok",method="GET"} 2
                synfinance_request_size_bytes_count{endpoint="/ok",method="GET"} 2
                synfinance_request_size_bytes_sum{endpoint="/ok",method="GET"} 0
                synfinance_response_size_bytes_count{endpoint="/ok",status="500"} 2
                synfinance_response_size_bytes_sum{endpoint="/ok",status="500"} 6""");
    }

    @Test
    void changesAreWhatWasAddedAndWhatIsStillActive() {
        // given
        Scrape before = Scrape.parse("""
                # TYPE synfinance_request_size_bytes summary
                synfinance_request_size_bytes_count{method="GET",endpoint="/ok"} 1
                synfinance_request_size_bytes_sum{method="GET",endpoint="/ok"} 7.0
                # TYPE synfinance_active_requests gauge
                synfinance_active_requests{endpoint="/ok"} 0.0
                synfinance_active_requests{endpoint="/idle"} 0.0
                """);
        Scrape after = Scrape.parse("""
                # TYPE synfinance_request_size_bytes summary
                synfinance_request_size_bytes_count{method="GET",endpoint="/ok"} 2
                synfinance_request_size_bytes_sum{method="GET",endpoint="/ok"} 7.0
                # TYPE synfinance_active_requests gauge
                synfinance_active_requests{endpoint="/ok"} 1.0
                """);
        // then
        assertThat(HttpMetrics.changes(before, after, "")).isEqualTo("""
                synfinance_active_requests{endpoint="/ok"} 1
                synfinance_request_size_bytes_count{endpoint="/ok",method="GET"} 1
                synfinance_request_size_bytes_sum{endpoint="/ok",method="GET"} 0""");
    }
}

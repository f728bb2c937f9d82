package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointPatternsTest {

    private static final EndpointPatterns PATTERNS = new EndpointPatterns(
            List.of("/shops/{shop}/orders/{order}", "/shops/all", "/shops/{shop}", "/files/**", "/v*/status", "/"));

    @ParameterizedTest
    @CsvSource({
        "/shops/7/orders/8, /shops/{shop}/orders/{order}",
        "/shops/a-b/orders/c?x=/y, /shops/{shop}/orders/{order}",
        "/shops/7;v=1, /shops/{shop}",
        "/shops/all, /shops/all",
        "/shops/alle, /shops/{shop}",
        "/files, /files/**",
        "/files/, /files/**",
        "/files/a/b.txt, /files/**",
        "/v2/status, /v*/status",
        "/, /",
        "/?q, /",
    })
    void thePathIsThatEndpoint(String path, String endpoint) {
        assertThat(PATTERNS.match(path)).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @CsvSource({
        "/shops",
        "/shops/",
        "/shops/7/",
        "/shops/7/orders",
        "/shops/7/orders/8/9",
        "/filesystem",
        "/v2/statuses",
        "x",
        "''"
    })
    void thePathIsNone(String path) {
        assertThat(PATTERNS.match(path)).isNull();
        assertThat(EndpointPatterns.NONE.match(path)).isNull();
    }

    @Test
    void aPathWithoutARouteCountsUnderItsPattern() {
        // given
        Metrics metrics = Metrics.create(MetricsSettings.defaults());
        metrics.http().nameEndpointsBy(List.of("/shops/{shop}"));
        // when
        TestRequest.start(metrics.http(), "GET").path("/shops/first-street").end(200);
        TestRequest.start(metrics.http(), "GET").path("/other/first-street").end(200);
        // then
        assertThat(Exposition.samples(metrics, metrics.http().families(), "synfinance_requests_total"))
                .isEqualTo("""
                        synfinance_requests_total{endpoint="/other/first-street",method="GET",status="200"} 1.0
                        synfinance_requests_total{endpoint="/shops/{shop}",method="GET",status="200"} 1.0
                        """);
    }
}

package io.synfinance.agent.metrics;

import static io.synfinance.agent.bootstrap.HttpObservation.SERVLET_MAPPING;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.bootstrap.HttpBridge;
import io.synfinance.agent.bootstrap.HttpObservation;
import io.synfinance.agent.bootstrap.HttpRecorder;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMetricsTest {

    private final Metrics metrics = Metrics.create(MetricsSettings.defaults());
    private final HttpMetrics http = metrics.http();

    @Test
    void requestsShowInAllTheirFamilies() {
        start("GET").route("/api/items/{id}").sizes(0, 512).nanos(2_000_000).end(200);
        start("GET").route("/api/items/{id}").sizes(0, 256).nanos(300_000_000).end(200);
        start("POST")
                .path("/orders/42")
                .sizes(100, 7)
                .nanos(6_000_000_000L)
                .error(new IllegalStateException())
                .end(500);
        TestRequest inFlight = start("GET");
        inFlight.route("/slow");

        assertThat(Exposition.of(metrics, http.families())).isEqualTo("""
                        # HELP synfinance_active_requests HTTP requests in flight; under /{unmatched} until a route is known.
                        # TYPE synfinance_active_requests gauge
                        synfinance_active_requests{endpoint="/api/items/{id}"} 0.0
                        synfinance_active_requests{endpoint="/slow"} 1.0
                        synfinance_active_requests{endpoint="/{unmatched}"} 0.0
                        # HELP synfinance_errors_total HTTP requests that ended in an unhandled exception, or in a 5xx without one (http_5xx).
                        # TYPE synfinance_errors_total counter
                        synfinance_errors_total{endpoint="/orders/{id}",type="IllegalStateException"} 1.0
                        # HELP synfinance_request_latency_seconds Time from the start of an HTTP request to its end.
                        # TYPE synfinance_request_latency_seconds histogram
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.001"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.005"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.01"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.025"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.05"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.075"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.1"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.25"} 1
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.5"} 2
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.75"} 2
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="1.0"} 2
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="2.5"} 2
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="5.0"} 2
                        synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="+Inf"} 2
                        synfinance_request_latency_seconds_count{endpoint="/api/items/{id}",method="GET"} 2
                        synfinance_request_latency_seconds_sum{endpoint="/api/items/{id}",method="GET"} 0.302
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.001"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.005"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.01"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.025"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.05"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.075"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.1"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.25"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.5"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="0.75"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="1.0"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="2.5"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="5.0"} 0
                        synfinance_request_latency_seconds_bucket{endpoint="/orders/{id}",method="POST",le="+Inf"} 1
                        synfinance_request_latency_seconds_count{endpoint="/orders/{id}",method="POST"} 1
                        synfinance_request_latency_seconds_sum{endpoint="/orders/{id}",method="POST"} 6.0
                        # HELP synfinance_request_size_bytes Bytes of HTTP request bodies, where known.
                        # TYPE synfinance_request_size_bytes summary
                        synfinance_request_size_bytes_count{endpoint="/api/items/{id}",method="GET"} 2
                        synfinance_request_size_bytes_sum{endpoint="/api/items/{id}",method="GET"} 0.0
                        synfinance_request_size_bytes_count{endpoint="/orders/{id}",method="POST"} 1
                        synfinance_request_size_bytes_sum{endpoint="/orders/{id}",method="POST"} 100.0
                        # HELP synfinance_requests_total HTTP requests, each counted once at its end.
                        # TYPE synfinance_requests_total counter
                        synfinance_requests_total{endpoint="/api/items/{id}",method="GET",status="200"} 2.0
                        synfinance_requests_total{endpoint="/orders/{id}",method="POST",status="500"} 1.0
                        # HELP synfinance_response_size_bytes Bytes of HTTP response bodies, where known.
                        # TYPE synfinance_response_size_bytes summary
                        synfinance_response_size_bytes_count{endpoint="/api/items/{id}",status="200"} 2
                        synfinance_response_size_bytes_sum{endpoint="/api/items/{id}",status="200"} 768.0
                        synfinance_response_size_bytes_count{endpoint="/orders/{id}",status="500"} 1
                        synfinance_response_size_bytes_sum{endpoint="/orders/{id}",status="500"} 7.0
                        """);
    }

    @Test
    void nothingShowsBeforeTheFirstRequest() {
        assertThat(Exposition.of(metrics, http.families())).isEmpty();
    }

    @Test
    void aRequestInFlightMovesToItsRouteAndLeavesIt() {
        TestRequest request = start("GET");
        assertThat(active()).isEqualTo("synfinance_active_requests{endpoint=\"/{unmatched}\"} 1.0\n");

        request.route("/mapped/*", SERVLET_MAPPING).route("/items/{id}");
        assertThat(active()).isEqualTo("""
                        synfinance_active_requests{endpoint="/items/{id}"} 1.0
                        synfinance_active_requests{endpoint="/mapped/*"} 0.0
                        synfinance_active_requests{endpoint="/{unmatched}"} 0.0
                        """);

        request.end(200);
        assertThat(active()).doesNotContain(" 1.0");
        assertThat(requests())
                .isEqualTo("synfinance_requests_total{endpoint=\"/items/{id}\",method=\"GET\",status=\"200\"} 1.0\n");
    }

    @Test
    void aRequestWhoseStartWasNotSeenIsNeitherActiveNorCounted() {
        TestRequest.unseen(http, "GET").route("/items").end(200);

        assertThat(active()).isEmpty();
        assertThat(requests()).isEmpty();
    }

    @Test
    void aRouteAfterTheEndIsIgnored() {
        TestRequest request = start("GET");
        request.end(200);
        request.route("/late");

        assertThat(active()).isEqualTo("synfinance_active_requests{endpoint=\"/{unmatched}\"} 0.0\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/items/42, 200, /items/{id}",
        "/items/42, 404, /{unmatched}",
        "/items/42, 405, /items/{id}",
        "'', 400, /{unmatched}",
        ", 200, /{unmatched}",
    })
    void withoutARouteTheEndpointIsOfThePath(String path, int status, String endpoint) {
        TestRequest request = start("GET");
        if (path != null) {
            request.path(path);
        }
        request.end(status);

        assertThat(requests()).contains("endpoint=\"" + endpoint + "\"").hasLineCount(1);
    }

    @Test
    void aRouteThatAnswersNotFoundKeepsItsName() {
        start("GET").route("/items/{id}").end(404);

        assertThat(requests()).contains("endpoint=\"/items/{id}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, GET",
        "HEAD, HEAD",
        "POST, POST",
        "PUT, PUT",
        "DELETE, DELETE",
        "PATCH, PATCH",
        "OPTIONS, OPTIONS",
        "TRACE, TRACE",
        "CONNECT, CONNECT",
        "PROPFIND, _OTHER",
        "get, _OTHER",
        "'', _OTHER"
    })
    void onlyKnownMethodsHaveALabelOfTheirOwn(String method, String label) {
        start(method).route("/").end(200);

        assertThat(requests()).contains("method=\"" + label + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100",
        "200, 200",
        "404, 404",
        "599, 599",
        "0, client_gone",
        "-1, unknown",
        "99, unknown",
        "600, unknown",
        "2000000000, unknown"
    })
    void onlyKnownStatusesHaveALabelOfTheirOwn(int status, String label) {
        start("GET").route("/").sizes(0, 0).end(status);

        assertThat(requests()).contains("status=\"" + label + "\"");
        assertThat(Exposition.samples(metrics, http.families(), "synfinance_response_size"))
                .contains("status=\"" + label + "\"");
    }

    @Test
    void sizesThatAreNotKnownAreNotObserved() {
        start("GET").route("/").end(200);

        assertThat(Exposition.of(metrics, http.families())).doesNotContain("size_bytes");
    }

    @Test
    void anErrorIsCountedOnceByWhatIsBelowItsWrappers() {
        Throwable error = new CompletionException(new InvocationTargetException(new IOException("gone")));
        start("GET").route("/").error(error).end(500);

        assertThat(errors()).isEqualTo("synfinance_errors_total{endpoint=\"/\",type=\"IOException\"} 1.0\n");
    }

    @ParameterizedTest
    @CsvSource({"500, 1", "503, 1", "599, 1", "499, 0", "404, 0", "200, 0", "0, 0"})
    void answersOf5xxAreErrorsWithoutAnException(int status, int lines) {
        start("GET").route("/").end(status);

        assertThat(errors().lines()).hasSize(lines).allMatch(line -> line.contains("type=\"http_5xx\""));
    }

    @Test
    void theErrorPageForAClientThatHasLeftIsNoAnswer() {
        start("GET").route("/").error(new ClientAbortException()).end(500);
        start("GET").route("/").error(new ClientAbortException()).end(200);

        assertThat(Exposition.samples(metrics, http.families(), "synfinance_requests_total"))
                .isEqualTo("""
                        synfinance_requests_total{endpoint="/",method="GET",status="200"} 1.0
                        synfinance_requests_total{endpoint="/",method="GET",status="client_gone"} 1.0
                        """);
        assertThat(errors()).isEmpty();
    }

    @Test
    void theConnectionThatBrokeAsTheClientLeftIsNoError() {
        start("GET").route("/").error(new IOException("Broken pipe")).end(0);
        start("GET").route("/").error(new IllegalStateException()).end(0);

        assertThat(errors()).isEqualTo("synfinance_errors_total{endpoint=\"/\",type=\"IllegalStateException\"} 1.0\n");
    }

    @Test
    void endpointsBeyondTheLimitShareOneSeries() {
        Metrics small = Metrics.create(MetricsSettings.defaults().withSeriesLimit(2));
        for (String route : new String[] {"/a", "/b", "/c", "/d", "/a"}) {
            TestRequest.start(small.http(), "GET").route(route).end(200);
        }

        assertThat(Exposition.samples(small, small.http().families(), "synfinance_requests_total"))
                .isEqualTo("""
                        synfinance_requests_total{endpoint="/a",method="GET",status="200"} 2.0
                        synfinance_requests_total{endpoint="/b",method="GET",status="200"} 1.0
                        synfinance_requests_total{endpoint="__overflow__",method="GET",status="200"} 2.0
                        """);
        assertThat(Exposition.samples(small, small.agent().families(), "synfinance_agent_series_dropped"))
                .isEqualTo("synfinance_agent_series_dropped_total{metric=\"synfinance_requests_total\"} 2.0\n");
        assertThat(Exposition.samples(small, small.http().families(), "synfinance_active"))
                .doesNotContain(" 1.0");
    }

    @Test
    void unmatchedRequestsHaveTheirSeriesBeyondTheLimit() {
        Metrics small = Metrics.create(MetricsSettings.defaults().withSeriesLimit(1));
        TestRequest.start(small.http(), "GET").route("/a").end(200);
        TestRequest.start(small.http(), "GET").path("/b").end(404);
        TestRequest.start(small.http(), "GET").route("/{unmatched}").end(200);

        assertThat(Exposition.of(small, small.http().families())).doesNotContain("__overflow__");
    }

    @Test
    void errorTypesBeyondTheLimitShareOneSeriesAnEndpoint() {
        Metrics small = Metrics.create(MetricsSettings.defaults().withSeriesLimit(1));
        TestRequest.start(small.http(), "GET")
                .route("/a")
                .error(new IOException())
                .end(500);
        TestRequest.start(small.http(), "GET")
                .route("/a")
                .error(new IllegalStateException())
                .end(500);
        TestRequest.start(small.http(), "GET").route("/a").end(500);

        assertThat(Exposition.samples(small, small.http().families(), "synfinance_errors_total"))
                .isEqualTo("""
                        synfinance_errors_total{endpoint="/a",type="IOException"} 1.0
                        synfinance_errors_total{endpoint="/a",type="__overflow__"} 1.0
                        synfinance_errors_total{endpoint="/a",type="http_5xx"} 1.0
                        """);
        assertThat(Exposition.samples(small, small.agent().families(), "synfinance_agent_series_dropped"))
                .isEqualTo("synfinance_agent_series_dropped_total{metric=\"synfinance_errors_total\"} 1.0\n");
    }

    @Test
    void requestsOfManyThreadsAreCountedExactly() throws Exception {
        int each = 20_000;
        Together.run(thread -> {
            for (int i = 0; i < each; i++) {
                start(i % 2 == 0 ? "GET" : "POST")
                        .route("/mapped/*", SERVLET_MAPPING)
                        .route("/route-" + (i % 3 == 0 ? "a" : "b"))
                        .sizes(1, 2)
                        .nanos(1_000_000)
                        .end(200 + i % 5);
            }
        });

        double total = each * (double) Together.THREADS;
        assertThat(sum(requests())).isEqualTo(total);
        assertThat(sum(Exposition.samples(metrics, http.families(), "synfinance_request_latency_seconds_count")))
                .isEqualTo(total);
        assertThat(sum(Exposition.samples(metrics, http.families(), "synfinance_request_size_bytes_sum")))
                .isEqualTo(total);
        assertThat(sum(Exposition.samples(metrics, http.families(), "synfinance_response_size_bytes_sum")))
                .isEqualTo(2 * total);
        assertThat(active().lines()).hasSize(4).allMatch(line -> line.endsWith(" 0.0"));
    }

    @Test
    void theBridgeFeedsTheRecorder() {
        HttpBridge.install(http);
        try {
            HttpObservation request = HttpBridge.start();
            HttpBridge.route(request, "", "/items", HttpObservation.FRAMEWORK_ROUTE);
            HttpBridge.end(request, "GET", 200, -1, -1, null, null);
            HttpBridge.end(request, "GET", 500, -1, -1, null, null);
        } finally {
            HttpBridge.install(HttpRecorder.NONE);
        }

        assertThat(requests())
                .isEqualTo("synfinance_requests_total{endpoint=\"/items\",method=\"GET\",status=\"200\"} 1.0\n");
    }

    private TestRequest start(String method) {
        return TestRequest.start(http, method);
    }

    private String requests() {
        return Exposition.samples(metrics, http.families(), "synfinance_requests_total");
    }

    private String errors() {
        return Exposition.samples(metrics, http.families(), "synfinance_errors_total");
    }

    private String active() {
        return Exposition.samples(metrics, http.families(), "synfinance_active_requests");
    }

    private static double sum(String samples) {
        return samples.lines()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK, ''",
        "1, CANCELLED, ''",
        "2, UNKNOWN, grpc_unknown",
        "3, INVALID_ARGUMENT, ''",
        "4, DEADLINE_EXCEEDED, grpc_deadline_exceeded",
        "5, NOT_FOUND, ''",
        "12, UNIMPLEMENTED, ''",
        "13, INTERNAL, grpc_internal",
        "14, UNAVAILABLE, grpc_unavailable",
        "15, DATA_LOSS, grpc_data_loss",
        "16, UNAUTHENTICATED, ''",
        "17, unknown, http_5xx"
    })
    void codesOfGrpcAreNamed(int code, String status, String error) {
        start("POST").route("/shop.Orders/Get").sizes(0, 0).end(HttpObservation.GRPC_STATUS + code);

        String text = Exposition.of(metrics, http.families());
        assertThat(text)
                .contains("synfinance_requests_total{endpoint=\"/shop.Orders/Get\",method=\"POST\",status=\"" + status
                        + "\"} 1.0");
        assertThat(text.contains("synfinance_errors_total{")).isEqualTo(!error.isEmpty());
        assertThat(text).contains(error);
    }

    @Test
    void anExceptionThatBecameACodeOfTheClientsDoingIsNoError() {
        start("POST")
                .route("/shop.Orders/Get")
                .sizes(0, 0)
                .error(new IllegalArgumentException())
                .end(HttpObservation.GRPC_STATUS + 3);

        assertThat(Exposition.of(metrics, http.families())).doesNotContain("synfinance_errors_total{");
    }
}

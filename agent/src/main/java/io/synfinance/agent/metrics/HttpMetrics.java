package io.synfinance.agent.metrics;

import io.synfinance.agent.bootstrap.HttpObservation;
import io.synfinance.agent.bootstrap.HttpRecorder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts HTTP requests. After one request to a route, a scrape shows (the buckets shortened)
 *
 * <pre>{@code
 * synfinance_active_requests{endpoint="/api/items/{id}"} 0.0
 * synfinance_active_requests{endpoint="/{unmatched}"} 0.0
 * synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.001"} 0
 * synfinance_request_latency_seconds_bucket{endpoint="/api/items/{id}",method="GET",le="0.005"} 1
 * synfinance_request_latency_seconds_count{endpoint="/api/items/{id}",method="GET"} 1
 * synfinance_request_latency_seconds_sum{endpoint="/api/items/{id}",method="GET"} 0.002
 * synfinance_request_size_bytes_count{endpoint="/api/items/{id}",method="GET"} 1
 * synfinance_request_size_bytes_sum{endpoint="/api/items/{id}",method="GET"} 0.0
 * synfinance_requests_total{endpoint="/api/items/{id}",method="GET",status="200"} 1.0
 * synfinance_response_size_bytes_count{endpoint="/api/items/{id}",status="200"} 1
 * synfinance_response_size_bytes_sum{endpoint="/api/items/{id}",status="200"} 512.0
 * }</pre>
 *
 * <p>The endpoint is the route where there is one; else {@code /{unmatched}} for a 404 or an unreadable path; else the first
 * pattern of the user's that matches; else the path with its identifiers replaced.
 *
 * <p>The limit on series holds for distinct endpoints, since methods and statuses are few: what is beyond it is counted
 * under {@code endpoint="__overflow__"} with its true method and status, and once a request as dropped from
 * {@code requests_total}. Errors have a second limit, on the pairs of type and endpoint; beyond it the type is
 * {@code __overflow__}.
 */
public final class HttpMetrics extends HttpRecorder {

    private static final String UNMATCHED = "/{unmatched}";
    private static final Object ENDED = new Object();

    private final AgentMetrics agent;
    private final Histograms histograms;
    private final SeriesMap<EndpointSeries> endpoints;
    private final EndpointSeries unmatched;
    private volatile EndpointPatterns patterns = EndpointPatterns.NONE;

    HttpMetrics(SeriesLimits limits, Histograms histograms, AgentMetrics agent) {
        this.agent = agent;
        this.histograms = histograms;
        endpoints = new Endpoints(limits, histograms);
        unmatched = endpoints.getExempt(UNMATCHED);
    }

    /**
     * Names endpoints of paths without a route, from now on.
     *
     * @param patterns such as <code>/shops/{shop}</code>; the first that matches is the endpoint
     */
    public void nameEndpointsBy(List<String> patterns) {
        this.patterns = new EndpointPatterns(patterns);
    }

    @Override
    public void started(HttpObservation request) {
        unmatched.enter();
        request.exchangeRecorderState(unmatched);
    }

    @Override
    public void routed(HttpObservation request) {
        String route = request.route();
        Object before = request.recorderState();
        // After the end there is nothing to move, and before the start there was nothing to count.
        if (route == null || !(before instanceof EndpointSeries)) {
            return;
        }
        EndpointSeries now = endpoints.get(route);
        now.enter();
        boolean moved = request.replaceRecorderState(before, now);
        (moved ? (EndpointSeries) before : now).leave();
    }

    @Override
    public void dismissed(HttpObservation request) {
        leave(request);
    }

    @Override
    public void ended(
            HttpObservation request,
            String method,
            int status,
            long nanos,
            long requestBytes,
            long responseBytes,
            @Nullable Throwable error,
            @Nullable String path) {
        EndpointSeries active = leave(request);
        if (active == null) {
            return; // it was under way when the agent came, and began under one that was taken out
        }
        EndpointSeries endpoint = endpoint(active, request.route(), status, path);
        int delivered = deliveredStatus(status, error);
        endpoint.method(method).ended(delivered, nanos, requestBytes);
        endpoint.answered(delivered, responseBytes);
        countError(error, delivered, endpoint);
        if (endpoints.isOverflow(endpoint)) {
            agent.dropped(Catalogue.REQUESTS);
        }
    }

    /** Where the request was in flight; null if that was not here. */
    private static @Nullable EndpointSeries leave(HttpObservation request) {
        Object state = request.exchangeRecorderState(ENDED);
        if (!(state instanceof EndpointSeries)) {
            return null;
        }
        EndpointSeries active = (EndpointSeries) state;
        active.leave();
        return active;
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.REQUESTS, forEachMethod(MethodSeries::readRequests)),
                new MetricFamily(Catalogue.ERRORS, sink -> endpoints.forEach(series -> series.readErrors(sink))),
                new MetricFamily(
                        Catalogue.ACTIVE_REQUESTS, sink -> endpoints.forEach(series -> series.readActive(sink))),
                histograms.family(Catalogue.REQUEST_LATENCY, forEachMethod(MethodSeries::readLatency)),
                new MetricFamily(Catalogue.REQUEST_SIZE, forEachMethod(MethodSeries::readRequestSize)),
                new MetricFamily(
                        Catalogue.RESPONSE_SIZE, sink -> endpoints.forEach(series -> series.readResponseSizes(sink))));
    }

    private Consumer<SampleSink> forEachMethod(BiConsumer<MethodSeries, SampleSink> reader) {
        return sink -> endpoints.forEach(endpoint -> endpoint.forEachMethod(series -> reader.accept(series, sink)));
    }

    private EndpointSeries endpoint(EndpointSeries active, @Nullable String route, int status, @Nullable String path) {
        if (active != unmatched) {
            return active;
        }
        if (route != null) {
            return endpoints.get(route);
        }
        if (status == Status.NOT_FOUND || path == null || path.isEmpty()) {
            return unmatched;
        }
        String named = patterns.match(path);
        return endpoints.get(named != null ? named : EndpointNormalizer.normalize(path));
    }

    private void countError(@Nullable Throwable error, int status, EndpointSeries endpoint) {
        if (error != null && !Status.isClientError(status) && !isOfTheConnection(error, status)) {
            if (endpoint.failed(ErrorType.of(error))) {
                agent.dropped(Catalogue.ERRORS);
            }
        } else if (Status.isServerError(status)) {
            endpoint.failedWithoutException(Status.errorType(status));
        }
    }

    /** What the application learned of a client that has left. */
    private static boolean isOfTheConnection(Throwable error, int status) {
        return ErrorType.isClientGone(error) || (status == Status.CLIENT_GONE && error instanceof IOException);
    }

    /** The error page for a client that has left is not its answer. */
    private static int deliveredStatus(int status, @Nullable Throwable error) {
        boolean gone = error != null && Status.isServerError(status) && ErrorType.isClientGone(error);
        return gone ? Status.CLIENT_GONE : status;
    }

    private static final class Endpoints extends SeriesMap<EndpointSeries> {

        private final SeriesBudget errorBudget;
        private final Histograms histograms;

        Endpoints(SeriesLimits limits, Histograms histograms) {
            super(new SeriesBudget(limits.of(Catalogue.REQUESTS)));
            errorBudget = new SeriesBudget(limits.of(Catalogue.ERRORS));
            this.histograms = histograms;
        }

        @Override
        EndpointSeries create(String endpoint) {
            return new EndpointSeries(endpoint, errorBudget, histograms);
        }
    }
}

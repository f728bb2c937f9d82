package io.synfinance.agent.exporter;

import io.prometheus.metrics.exporter.common.PrometheusHttpExchange;
import io.prometheus.metrics.exporter.common.PrometheusHttpRequest;
import io.prometheus.metrics.exporter.common.PrometheusHttpResponse;
import io.prometheus.metrics.model.registry.MetricNameFilter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One scrape, as the Prometheus client wants to see it. Against the client's own adapters it says no stack traces to
 * strangers, does not let a client ask for a format that is not there, and keeps the answer until it is whole: our own text
 * comes first, and both are compressed together.
 */
final class ScrapeExchange implements PrometheusHttpExchange {

    private static final int INITIAL = 64 << 10;

    private final Request request;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 500;

    ScrapeExchange(Request request) {
        this.request = request;
    }

    /** What the client has answered, behind that text unless it has refused the request. */
    Answer answer(ScrapeText text) throws IOException {
        boolean compressed = status == 200 && !request.isHead() && request.acceptsGzip();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + INITIAL);
        try (OutputStream out = compressed ? new GZIPOutputStream(whole) : whole) {
            if (status == 200) {
                text.writeTo(isOpenMetrics(), names(), out);
            }
            body.writeTo(out);
        }
        Answer answer = Answer.of(status, whole.toByteArray());
        headers.forEach(answer::with);
        return compressed ? answer.with("Content-Encoding", "gzip") : answer;
    }

    private boolean isOpenMetrics() {
        return headers.getOrDefault("Content-Type", "").startsWith("application/openmetrics-text");
    }

    private Predicate<String> names() {
        String[] names = new ScrapeRequest().getParameterValues("name[]");
        return names == null || names.length == 0
                ? name -> true
                : MetricNameFilter.builder().nameMustBeEqualTo(names).build();
    }

    @Override
    public PrometheusHttpRequest getRequest() {
        return new ScrapeRequest();
    }

    @Override
    public PrometheusHttpResponse getResponse() {
        return new ScrapeResponse();
    }

    @Override
    public void handleException(IOException e) throws IOException {
        throw e;
    }

    @Override
    public void handleException(RuntimeException e) {
        throw e;
    }

    @Override
    public void close() {
        // Nothing is sent before the answer is whole.
    }

    private final class ScrapeRequest implements PrometheusHttpRequest {

        @Override
        public @Nullable String getQueryString() {
            return request.query();
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = request.headers(name.toLowerCase(Locale.ROOT));
            if (values.isEmpty() || name.equals("Accept-Encoding")) {
                return Collections.emptyEnumeration();
            }
            return Collections.enumeration(name.equals("Accept") ? withoutProtobuf(values) : values);
        }

        /** The client takes the first header only, so all that are there become one. */
        private List<String> withoutProtobuf(List<String> values) {
            List<String> kept = new ArrayList<>();
            for (String type : String.join(",", values).split(",", -1)) {
                if (!type.contains("application/vnd.google.protobuf")) {
                    kept.add(type.trim());
                }
            }
            return Collections.singletonList(String.join(",", kept));
        }

        /** For HEAD too, whose answer says how long that to GET would be. */
        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestPath() {
            return request.path();
        }

        /** Its {@code debug} parameter answers 500 to what it does not know, so it does not get there. */
        @Override
        public @Nullable String getParameter(String name) {
            return name.equals("debug") ? null : PrometheusHttpRequest.super.getParameter(name);
        }
    }

    private final class ScrapeResponse implements PrometheusHttpResponse {

        @Override
        public void setHeader(String name, String value) {
            if (!name.equals("Content-Length")) {
                headers.put(name, value);
            }
        }

        @Override
        public OutputStream sendHeadersAndGetBody(int sent, int contentLength) {
            status = sent;
            return body;
        }
    }
}

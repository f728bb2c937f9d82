package io.synfinance.agent.exporter;

import io.prometheus.metrics.exporter.common.PrometheusHttpExchange;
import io.prometheus.metrics.exporter.common.PrometheusHttpRequest;
import io.prometheus.metrics.exporter.common.PrometheusHttpResponse;
import io.prometheus.metrics.model.registry.MetricNameFilter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
 * strangers, asks for the format that was chosen here, and keeps the answer until it is whole: our own text comes first, and
 * both are compressed together.
 */
final class ScrapeExchange implements PrometheusHttpExchange {

    private static final int INITIAL = 64 << 10;

    private static final String PROTOBUF =
            ScrapeFormat.PROTOBUF.mediaType() + "; proto=io.prometheus.client.MetricFamily; encoding=delimited";

    private final Request request;
    private final ScrapeFormat format;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 500;

    ScrapeExchange(Request request, ScrapeFormat format) {
        this.request = request;
        this.format = format;
    }

    /** What the client has answered, behind the text of the source unless it has refused the request. */
    Answer text(ScrapeSource source) throws IOException {
        boolean served = status == 200;
        return answer(served, out -> {
            if (served) {
                source.writeText(format, names(), out);
            }
            body.writeTo(out);
        });
    }

    /** What the source answers in a format that the client does not have here. */
    Answer protobuf(ScrapeSource source, PrometheusRegistry registry) throws IOException {
        status = 200;
        headers.put("Content-Type", PROTOBUF);
        Predicate<String> names = names();
        return answer(true, out -> source.writeProtobuf(names, registry.scrape(names), out));
    }

    private Answer answer(boolean served, Content content) throws IOException {
        boolean compressed = served && !request.isHead() && request.acceptsGzip();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + INITIAL);
        try (OutputStream out = compressed ? new GZIPOutputStream(whole) : whole) {
            content.writeTo(out);
        }
        Answer answer = Answer.of(status, whole.toByteArray());
        headers.forEach(answer::with);
        return compressed ? answer.with("Content-Encoding", "gzip") : answer;
    }

    private Predicate<String> names() {
        String[] names = new ScrapeRequest().getParameterValues("name[]");
        return names == null || names.length == 0
                ? name -> true
                : MetricNameFilter.builder().nameMustBeEqualTo(names).build();
    }

    /** What is written into the body of an answer. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
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
            if (name.equals("Accept")) {
                return Collections.enumeration(Collections.singletonList(format.mediaType()));
            }
            // Compressed it is with our own text.
            List<String> values = request.headers(name.toLowerCase(Locale.ROOT));
            return name.equals("Accept-Encoding") ? Collections.emptyEnumeration() : Collections.enumeration(values);
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

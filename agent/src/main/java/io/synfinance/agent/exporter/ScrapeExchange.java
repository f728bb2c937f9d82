package io.synfinance.agent.exporter;

import com.sun.net.httpserver.HttpExchange;
import io.prometheus.metrics.exporter.common.PrometheusHttpExchange;
import io.prometheus.metrics.exporter.common.PrometheusHttpRequest;
import io.prometheus.metrics.exporter.common.PrometheusHttpResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scrape, as the Prometheus client wants to see it. Against the client's own adapter it says no stack traces to
 * strangers, does not let a client ask for a format that is not there, and counts the bytes.
 */
final class ScrapeExchange implements PrometheusHttpExchange {

    private final HttpExchange exchange;
    private boolean answered;
    private @Nullable CountingStream body;

    ScrapeExchange(HttpExchange exchange) {
        this.exchange = exchange;
    }

    boolean wasAnswered() {
        return answered;
    }

    long bytesSent() {
        return body == null ? 0 : body.count;
    }

    @Override
    public PrometheusHttpRequest getRequest() {
        return new Request();
    }

    @Override
    public PrometheusHttpResponse getResponse() {
        return new Response();
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
        // The table of endpoints closes; an error answer may have to go out first.
    }

    private final class Request implements PrometheusHttpRequest {

        @Override
        public @Nullable String getQueryString() {
            return exchange.getRequestURI().getRawQuery();
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = exchange.getRequestHeaders().get(name);
            if (values == null || (isHead() && name.equals("Accept-Encoding"))) {
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

        private boolean isHead() {
            return getMethod().equals("HEAD");
        }

        @Override
        public String getMethod() {
            return exchange.getRequestMethod();
        }

        @Override
        public String getRequestPath() {
            return exchange.getRequestURI().getPath();
        }

        /** Its {@code debug} parameter answers 500 to what it does not know, so it does not get there. */
        @Override
        public @Nullable String getParameter(String name) {
            return name.equals("debug") ? null : PrometheusHttpRequest.super.getParameter(name);
        }
    }

    private final class Response implements PrometheusHttpResponse {

        @Override
        public void setHeader(String name, String value) {
            exchange.getResponseHeaders().set(name, value);
        }

        @Override
        public OutputStream sendHeadersAndGetBody(int status, int contentLength) throws IOException {
            answered = true;
            exchange.sendResponseHeaders(status, contentLength);
            CountingStream counting = new CountingStream(exchange.getResponseBody());
            body = counting;
            return counting;
        }
    }

    private static final class CountingStream extends FilterOutputStream {
        private long count;

        CountingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}

package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.synfinance.agent.Fuzz;
import io.synfinance.agent.Mutations;
import io.synfinance.agent.logging.AgentLog;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, it is answered, refused or forgotten, and nothing of it gets into the log. */
class RequestFuzzTest {

    private static final String[] REQUESTS = {
        "GET /metrics?name[]=orders_total&name%5B%5D=x HTTP/1.1\r\nHost: a\r\nAccept: application/openmetrics-text;"
                + "version=1.0.0;q=0.5,text/plain;q=0.3,*/*;q=0.2;escaping=underscores\r\nAccept-Encoding: gzip\r\n\r\n",
        "GET /metrics HTTP/1.0\n\n",
        "HEAD http://a/metrics?debug=text HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
        "POST /metrics HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n",
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final EndpointTable endpoints = new EndpointTable(
                    1_000,
                    new PortRecord(),
                    new AgentLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "debug"))
            .with("/metrics", new ScrapeEndpoint(new NoSource(), () -> registry, (nanos, bytes) -> {}))
            .with("/", request -> Answer.text(200, "page\n"));

    @Test
    void anyRequestIsAnsweredRefusedOrForgotten() {
        Counter.builder().name("orders_total").help("Orders").register(registry).inc();
        int[] statuses = new int[600];
        Fuzz.each(20_000, new Mutations(REQUESTS), text -> statuses[status(text)]++);
        assertThat(statuses[200]).isGreaterThan(1_000);
        assertThat(statuses[400]).isGreaterThan(1_000);
        assertThat(statuses[500]).isZero();
        assertThat(logged.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** The status of the first request; 0 where there is none. */
    private int status(String text) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        RequestReader reader = new RequestReader(
                new BufferedInputStream(new ByteArrayInputStream(bytes)), InetAddress.getLoopbackAddress());
        try {
            Answer answer = endpoints.answer(reader.read(), Guard.NONE);
            answer.writeTo(new ByteArrayOutputStream(), true, false);
            return answer.status();
        } catch (RefusedRequest e) {
            return e.answer().status();
        } catch (EOFException e) {
            return 0;
        }
    }
}

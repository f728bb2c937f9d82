package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.ExporterConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";
    private static final String TEXT = """
            # HELP orders_total Orders placed
            # TYPE orders_total counter
            orders_total 3.0
            # HELP refunds_total Refunds paid
            # TYPE refunds_total counter
            refunds_total 1.0
            """;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final AgentLog log = new AgentLog(new PrintStream(logged, true, StandardCharsets.UTF_8), "info");
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Long> scrapedBytes = new CopyOnWriteArrayList<>();
    private final PortRecord listener = new PortRecord();
    private volatile String own = "";
    private ExporterServer server;
    private URI address;

    @BeforeEach
    void open() throws IOException {
        Counter.builder()
                .name("orders_total")
                .help("Orders placed")
                .register(registry)
                .inc(3);
        Counter.builder()
                .name("refunds_total")
                .help("Refunds paid")
                .register(registry)
                .inc();
        server = open(0);
        address = URI.create(server.metricsAddress());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theMetricsAreServedAsText() throws Exception {
        // when
        HttpResponse<String> answer = get("/metrics");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @Test
    void openMetricsIsServedToThoseWhoAcceptIt() throws Exception {
        // when
        HttpResponse<String> answer = get("/metrics", "Accept", "application/openmetrics-text;version=1.0.0");

        // then
        assertThat(header(answer, "Content-Type")).startsWith("application/openmetrics-text; version=1.0.0");
        assertThat(answer.body()).contains("# TYPE orders counter").endsWith("# EOF\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROTOBUF,
                PROTOBUF
                        + ";q=0.6,application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "Application/Vnd.Google.Protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited",
            })
    void protobufIsServedToThoseWhoLikeItBest(String accept) throws Exception {
        // given
        own = "own";

        // when
        HttpResponse<String> answer = get("/metrics", "Accept", accept);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
                        + " encoding=delimited");
        assertThat(answer.body()).isEqualTo("protobuf own orders refunds");
    }

    @Test
    void protobufIsZippedAndSelectedAndHasALengthLikeText() throws Exception {
        // given
        own = "own";
        HttpResponse<byte[]> zipped = CLIENT.send(
                request("/metrics?name[]=refunds_total", "Accept", PROTOBUF, "Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());

        // then
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(zipped.body())).isEqualTo("protobuf refunds");
        assertThat(raw("HEAD /metrics HTTP/1.1\r\nHost: agent\r\nAccept: " + PROTOBUF
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\r\nContent-Length: 27\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void aMalformedQueryForProtobufIsTheClientsFault() throws Exception {
        assertThat(raw("GET /metrics?name[]=%zz HTTP/1.1\r\nHost: agent\r\nAccept: " + PROTOBUF
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.google.protobuf",
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=compact-text",
                PROTOBUF + ";q=0.2,text/plain;version=0.0.4;q=0.3",
            })
    void whoWantsOtherProtobufOrLikesTextBetterGetsText(String accept) throws Exception {
        // when
        HttpResponse<String> answer = get("/metrics", "Accept", accept);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @Test
    void theBodyIsZippedForThoseWhoAcceptIt() throws Exception {
        // when
        HttpResponse<byte[]> answer =
                CLIENT.send(request("/metrics", "Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        // then
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(answer.body())).isEqualTo(TEXT);
    }

    @Test
    void ourTextStandsBeforeThatOfTheRegistryInTheSameForm() throws Exception {
        // given
        own = "own 1.0\n";

        // then
        assertThat(get("/metrics").body()).isEqualTo("own 1.0\n" + TEXT);
        assertThat(unzipped(CLIENT.send(
                                request("/metrics", "Accept-Encoding", "br, gzip;q=0.5")
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body()))
                .isEqualTo("own 1.0\n" + TEXT);
        assertThat(get("/metrics", "Accept", "application/openmetrics-text;version=1.0.0")
                        .body())
                .startsWith("OWN 1.0\n# TYPE")
                .endsWith("# EOF\n");
        assertThat(get("/metrics?name[]=refunds_total").body()).doesNotContain("own");
    }

    @Test
    void whoRefusesGzipGetsNone() throws Exception {
        assertThat(get("/metrics", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(TEXT);
    }

    @Test
    void namesInTheQuerySelectMetrics() throws Exception {
        // when
        HttpResponse<String> answer = get("/metrics?name[]=refunds_total");

        // then
        assertThat(answer.body()).contains("refunds_total 1.0").doesNotContain("orders");
    }

    @Test
    void encodedAndSeveralNamesSelectMetricsToo() throws Exception {
        // when
        HttpResponse<String> answer = get("/metrics?name%5B%5D=refunds_total&name%5B%5D=orders_total");

        // then
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "openmetrics", "nonsense", ""})
    void theDebugParameterIsIgnored(String debug) throws Exception {
        // when
        HttpResponse<String> answer = get("/metrics?debug=" + debug);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name[]=%", "name[]=%zz", "name[]=%e", "%=%", "name[]=a&%zz=b"})
    void aMalformedQueryIsTheClientsFault(String query) throws Exception {
        // when
        String answer = raw("GET /metrics?" + query + " HTTP/1.1\r\nHost: agent\r\nConnection: close\r\n\r\n");

        // then
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name[]=%ff", "name[]", "name[]=", "=", "&&&", "name[]=a=b"})
    void anOddQueryIsAnswered(String query) throws Exception {
        // when
        String answer = raw("GET /metrics?" + query + " HTTP/1.1\r\nHost: agent\r\nConnection: close\r\n\r\n");

        // then
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/-/healthy", "/-/ready", "/"})
    void headIsAnsweredWithoutBodyAndNotZipped(String path) throws Exception {
        // when
        String answer = raw(
                "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");

        // then
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n")
                .doesNotContainIgnoringCase("Content-Encoding")
                .doesNotContainIgnoringCase("Transfer-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metric", "/metrics/", "/metrics/x", "/METRICS", "/favicon.ico", "/-/", "/%2e%2e/metrics"})
    void otherPathsAreNotFound(String path) throws Exception {
        // when
        HttpResponse<String> answer = get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("not found; try /metrics\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"})
    void otherMethodsAreNotAllowed(String method) throws Exception {
        // when
        String answer = raw(method + " /metrics HTTP/1.1\r\nHost: agent\r\nConnection: close\r\n\r\n");

        // then
        assertThat(answer).startsWith("HTTP/1.1 405").contains("\r\nAllow: GET, HEAD\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/page/live.json", "/-/healthy", "/nowhere"})
    void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
        // when
        HttpResponse<String> answer = get(path);

        // then
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aCollectorThatThrowsIsAnErrorWithoutDetails() throws Exception {
        // when
        registry.register((Collector) () -> {
            throw new IllegalStateException("password=secret");
        });
        HttpResponse<String> answer = get("/metrics");
        get("/metrics");

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("error in the agent; its log says more\n");
        assertThat(logged.toString(StandardCharsets.UTF_8)).containsOnlyOnce("WARN cannot answer /metrics");
        assertThat(get("/-/healthy").statusCode()).isEqualTo(200);
    }

    @Test
    void aCollectorThatThrowsAnErrorIsAnsweredToo() throws Exception {
        // when
        registry.register((Collector) () -> {
            throw new NoClassDefFoundError("com/acme/Gone");
        });
        HttpResponse<String> answer = get("/metrics");

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("Gone");
    }

    @Test
    void livenessAndReadinessAnswerInAWord() throws Exception {
        assertThat(get("/-/healthy").body()).isEqualTo("healthy\n");
        assertThat(get("/-/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void theRegistryIsAskedForOnceByTheFirstScrape() throws Exception {
        // when
        get("/-/healthy");
        int before = asked.get();
        get("/metrics");
        get("/metrics");

        // then
        assertThat(before).isZero();
        assertThat(asked).hasValue(1);
    }

    @Test
    void scrapesThatComeTogetherAllWaitForTheRegistry() throws Exception {
        // when
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(CLIENT.sendAsync(request("/metrics").build(), BodyHandlers.ofString()));
        }

        // then
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS).body()).isEqualTo(TEXT);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void theListenerIsToldTheSizeOfEachScrape() throws Exception {
        // when
        get("/metrics");
        get("/nowhere");

        // then
        await().untilAsserted(() -> assertThat(scrapedBytes).containsExactly((long) TEXT.length()));
    }

    @Test
    void aTakenPortIsAnError() {
        assertThatThrownBy(() -> open(address.getPort())).isInstanceOf(BindException.class);
    }

    @Test
    void theAddressIsSaidAsItWasConfigured() throws Exception {
        // when
        ExporterServer everywhere =
                ExporterServer.open(config("exporter.host=0.0.0.0,exporter.port=0"), metrics(), page(), listener, log);

        // then
        assertThat(everywhere.metricsAddress()).matches("http://0\\.0\\.0\\.0:\\d+/metrics");
        everywhere.close();
    }

    @Test
    void anAddressOfAnotherMachineIsAnError() {
        assertThatThrownBy(() -> ExporterServer.open(
                        config("exporter.host=192.0.2.1,exporter.port=0"), metrics(), page(), listener, log))
                .isInstanceOf(IOException.class);
    }

    @Test
    void closingFreesThePort() throws IOException {
        // when
        server.close();
        server = open(address.getPort());

        // then
        assertThat(server.metricsAddress()).isEqualTo(address.toString());
    }

    @Test
    void theAddressCanBeOpenedByABrowser() {
        assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:[1-9][0-9]*/metrics");
    }

    private ExporterServer open(int port) throws IOException {
        return ExporterServer.open(config("exporter.port=" + port), metrics(), page(), listener, log);
    }

    private ScrapeEndpoint metrics() {
        return new ScrapeEndpoint(new Own(), this::askedRegistry, (nanos, bytes) -> scrapedBytes.add(bytes));
    }

    /** What the test wants before the registry's metrics; of protobuf only the names. */
    private final class Own implements ScrapeSource {

        @Override
        public void writeText(ScrapeFormat format, Predicate<String> names, OutputStream out) throws IOException {
            if (names.test("own")) {
                boolean openMetrics = format == ScrapeFormat.OPEN_METRICS;
                out.write((openMetrics ? own.toUpperCase(Locale.ROOT) : own).getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void writeProtobuf(Predicate<String> names, MetricSnapshots others, OutputStream out)
                throws IOException {
            StringBuilder text = new StringBuilder("protobuf" + (names.test("own") ? " " + own : ""));
            others.forEach(each -> text.append(' ').append(each.getMetadata().getName()));
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private PrometheusRegistry askedRegistry() {
        asked.incrementAndGet();
        return registry;
    }

    private static PageEndpoint page() {
        return new PageEndpoint(new TestPage());
    }

    private static ExporterConfig config(String argument) {
        return AgentConfig.read(argument, new Properties(), Map.of(), List.of()).exporter();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + address.getPort() + path.replace("[]", "%5B%5D")))
                .timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Sends what a well-behaved client would not, and reads all that comes back. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String unzipped(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageEndpointTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private ExporterServer server;

    @BeforeEach
    void open() throws IOException {
        server = ExporterServer.open(
                AgentConfig.read("exporter.port=0", new Properties(), Map.of(), List.of())
                        .exporter(),
                new ScrapeEndpoint(new NoSource(), PrometheusRegistry::new, (nanos, bytes) -> {}),
                new PageEndpoint(new TestPage()),
                new PortRecord(),
                new AgentLog(System.err, "off"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/page/page.css, text/css; charset=utf-8",
        "/page/uplot.css, text/css; charset=utf-8",
        "/page/page.js, text/javascript; charset=utf-8",
        "/page/uplot.js, text/javascript; charset=utf-8",
        "/page/icon.svg, image/svg+xml",
        "/page/live.json, application/json",
        "/page/woven.json, application/json",
    })
    void everyPartOfThePageHasItsType(String path, String type) throws Exception {
        // when
        HttpResponse<String> answer = get(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void thePageRefersToWhatIsHereAndToNothingElse() throws Exception {
        // when
        List<String> references = REFERENCE
                .matcher(get("/").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(reference -> !reference.startsWith("#"))
                .toList();

        // then
        assertThat(references).contains("page/page.js", "page/page.css", "metrics");
        for (String reference : references) {
            assertThat(get("/" + reference).statusCode()).as(reference).isEqualTo(200);
        }
    }

    @Test
    void thePolicyAllowsNothingInlineAndNothingFromElsewhere() throws Exception {
        // when
        String policy = header(get("/"), "Content-Security-Policy");

        // then
        assertThat(policy)
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                        + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(get("/").body()).doesNotContain("<style", "style=", "onclick=", "javascript:");
    }

    @ParameterizedTest
    @CsvSource({"/", "/page/page.js", "/page/uplot.js"})
    void whatTheBrowserHasIsNotSentAgain(String path) throws Exception {
        // given
        HttpResponse<String> first = get(path);

        // when
        HttpResponse<String> second = get(path, "If-None-Match", header(first, "ETag"));
        HttpResponse<String> changed = get(path, "If-None-Match", "\"another\"");

        // then
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/page/live.json | 300 null",
                "/page/live.json?seconds=60 | 60 null",
                "/page/live.json?seconds=900&key=%2Fa%26b%20%C3%BC | 900 /a\\u0026b \\u00fc",
                "/page/live.json?seconds=-1 | 300 null",
                "/page/live.json?seconds=99999999999 | 300 null",
                "/page/live.json?seconds= | 300 null",
                "/page/live.json?key=__proto__ | 300 __proto__",
            })
    void theSourceIsAskedForTheWindowAndTheKey(String path, String asked) throws Exception {
        // when
        String answer = get(path).body();

        // then
        assertThat(answer).isEqualTo("{\"asked\":\"" + asked + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"/page/live.json", "/page/woven.json"})
    void numbersAreCompressedForThoseWhoCanReadThem(String path) throws Exception {
        // given
        URI address = URI.create(server.metricsAddress().replace("/metrics", path));

        // when
        HttpResponse<byte[]> compressed = CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "br, gzip")
                        .build(),
                BodyHandlers.ofByteArray());

        // then
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Vary")).isEqualTo("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(get(path).body());
        }
        assertThat(header(get(path, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        URI address = URI.create(server.metricsAddress().replace("/metrics", path));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package io.synfinance.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real Prometheus on a port of its own, and the answers of its API. */
public final class PrometheusUnderTest implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("msg=\"Listening on\" .*address=([0-9.:]+)");
    private static final Pattern READY = Pattern.compile("Server is ready to receive web requests");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JavaProcess process;
    private final String address;

    private PrometheusUnderTest(JavaProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it with that configuration and that folder of data, and waits until it answers. */
    public static PrometheusUnderTest start(String name, Path configuration, Path data) {
        JavaProcess process = MonitoringTool.named("prometheus")
                .start(
                        name,
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + data,
                        "--web.listen-address=127.0.0.1:0");
        try {
            String address = process.awaitErrorLine(ADDRESS).group(1);
            process.awaitErrorLine(READY);
            return new PrometheusUnderTest(process, address);
        } catch (AssertionError | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Host and port, as a target is named. */
    public String address() {
        return address;
    }

    /** Asks {@code /api/v1/<path>} with these parameters, and returns the JSON, of a refusal too. */
    public String ask(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI uri = URI.create("http://" + address + "/api/v1/" + path + "?" + query);
        try {
            return http.send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(uri + "\n" + process, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}

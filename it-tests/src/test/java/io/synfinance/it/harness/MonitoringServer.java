package io.synfinance.it.harness;

import java.io.File;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A running Prometheus, Alertmanager or server of VictoriaMetrics, on a free port of this machine. Closing it ends it.
 */
public final class MonitoringServer implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("(?:Listening on\".* address=|started server at http://)[0-9.]+:(\\d+)");
    private static final Pattern READY = Pattern.compile("Server is ready to receive web requests");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JavaProcess process;
    private final URI address;

    private MonitoringServer(JavaProcess process) {
        this.process = process;
        this.address =
                URI.create("http://127.0.0.1:" + process.awaitAnyLine(LISTENING).group(1));
    }

    /** A Prometheus that answers, with its data beside its configuration. */
    public static MonitoringServer prometheus(Path config, String... more) {
        MonitoringServer server = start(
                "prometheus",
                List.of(
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + config.resolveSibling("data"),
                        "--storage.tsdb.retention.time=30d",
                        "--web.listen-address=127.0.0.1:0"),
                more);
        try {
            server.process.awaitErrorLine(READY);
            return server;
        } catch (AssertionError | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public static MonitoringServer alertmanager(Path config) {
        return start(
                "alertmanager",
                List.of(
                        "--config.file=" + config,
                        "--storage.path=data",
                        "--web.listen-address=127.0.0.1:0",
                        "--cluster.listen-address="));
    }

    /** Any program of them that logs where it listens, with these arguments. */
    public static MonitoringServer of(String program, List<String> arguments) {
        return start(program, arguments);
    }

    /** One of VictoriaMetrics' programs, as {@code deploy/scale} starts it: {@code vmagent}, {@code vmalert} … */
    public static MonitoringServer victoriaMetrics(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Workspace.source("../deploy/scale/" + program + ".sh")
                .normalize()
                .toString());
        command.addAll(List.of(arguments));
        command.add("-httpListenAddr=127.0.0.1:0");
        return launch(program, command);
    }

    private static MonitoringServer start(String program, List<String> options, String... more) {
        List<String> command = new ArrayList<>();
        command.add(MonitoringTool.named(program).program().toString());
        command.addAll(options);
        command.addAll(List.of(more));
        return launch(program, command);
    }

    private static MonitoringServer launch(String program, List<String> command) {
        Path folder =
                Objects.requireNonNull(MonitoringTool.named(program).program().getParent());
        String path = folder + File.pathSeparator + Objects.requireNonNullElse(System.getenv("PATH"), "");
        JavaProcess process = JavaProcess.start(program, command, Map.of("PATH", path));
        try {
            return new MonitoringServer(process);
        } catch (AssertionError | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** As in {@code http://127.0.0.1:41234}. */
    public URI address() {
        return address;
    }

    /** As in {@code 127.0.0.1:41234}. */
    public String authority() {
        return address.getAuthority();
    }

    public JavaProcess process() {
        return process;
    }

    /** The body of what it answers, whatever the status. */
    public String get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    public String post(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What {@code /api/v1/query} answers to PromQL. */
    public String query(String promql) {
        return ask("query", Map.of("query", promql));
    }

    /** What {@code /api/v1/<path>} answers to these parameters: JSON, also if it refuses. */
    public String ask(String path, Map<String, String> parameters) {
        return get("/api/v1/" + path + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** A query's text as a part of an address. */
    public static String encoded(String promql) {
        return URLEncoder.encode(promql, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.close();
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(process.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

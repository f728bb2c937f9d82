package io.synfinance.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.DemoScript;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.Scrape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first thing that a newcomer types. */
class DemoIT {

    private static final List<String> GROWING = List.of(
            "synfinance_requests_total",
            "synfinance_errors_total",
            "synfinance_request_latency_seconds_count",
            "synfinance_request_size_bytes_sum",
            "synfinance_response_size_bytes_sum",
            "synfinance_fraud_detections_total",
            "synfinance_fraud_confidence_count",
            "synfinance_transactions_checked_total",
            "synfinance_fraud_detection_seconds_count",
            "synfinance_transactions_generated_total",
            "synfinance_generation_seconds_count");
    private static final List<String> PRESENT = List.of(
            "synfinance_active_requests",
            "synfinance_fraud_rate",
            "synfinance_generation_rate_txn_per_sec",
            "synfinance_memory_usage_bytes",
            "synfinance_cpu_usage_percent",
            "synfinance_disk_usage_percent",
            "jvm_memory_used_bytes",
            "process_cpu_seconds_total",
            "synfinance_agent_build_info");

    @Test
    void addressesAnswerMetricsMoveAndItEndsByItself() {
        try (JavaProcess demo = DemoScript.start("--port", "0", "--metrics-port", "0", "--for", "30", "--rate", "60")) {
            // when
            int service = awaitPort(demo, "service", "/health");
            int metrics = awaitPort(demo, "metrics", "/metrics");
            int page = awaitPort(demo, "page", "/");
            List<ProcessHandle> jvms = descendants(demo);
            // then
            assertThat(new Client(service).get("/health").status()).isEqualTo(200);
            assertThat(new Client(page).get("/").text()).contains("SynFinance agent");
            assertMetricsMove(metrics);
            demo.awaitLine(Pattern.compile("requests +[0-9.]+/s +p95 [0-9]+ ms"), DemoScript.LIMIT);
            demo.awaitLine(Pattern.compile("fraud +[0-9,]+ detected, [0-9.]+ %: [a-z_]+ [0-9]+"), DemoScript.LIMIT);
            assertEnds(demo, jvms);
        }
    }

    @Test
    void ctrlCEndsItWithoutFailure() throws IOException, InterruptedException {
        try (JavaProcess demo = DemoScript.start("--port", "0", "--metrics-port", "auto", "--rate", "50")) {
            awaitPort(demo, "page", "/");
            assumeThat(ignoresInterrupts(demo.pid()))
                    .as("a shell that starts this build in the background makes it deaf to Ctrl-C")
                    .isFalse();
            List<ProcessHandle> jvms = descendants(demo);
            // when
            new ProcessBuilder("kill", "-INT", Long.toString(demo.pid()))
                    .start()
                    .waitFor();
            // then
            assertEnds(demo, jvms);
            assertThat(demo.stdout()).endsWith("Ended.");
            assertThat(demo.stderr()).isEmpty();
        }
    }

    @Test
    void stackWatchesTheServiceAndItsAlertsComeToTheTerminal() {
        MonitoringTool.named("prometheus");
        MonitoringTool.named("alertmanager");
        try (JavaProcess demo = DemoScript.start("--stack", "--port", "0", "--metrics-port", "0")) {
            // when
            int prometheus = awaitPort(demo, "prometheus", "  \\(.*\\)");
            int alertmanager = awaitPort(demo, "alertmanager", "  \\(.*\\)");
            List<ProcessHandle> programs = descendants(demo);
            // then
            Client queries = new Client(prometheus);
            Awaitility.await()
                    .atMost(DemoScript.LIMIT)
                    .untilAsserted(() -> assertThat(queries.get("/api/v1/query?query=up{job=%22synfinance%22}")
                                    .text())
                            .contains(",\"1\"]"));
            assertThat(queries.get("/api/v1/rules?type=alert").text().split("\"alerts\":", -1))
                    .hasSize(31 + 1);
            assertThat(new Client(alertmanager).get("/-/ready").status()).isEqualTo(200);
            demo.awaitLine(Pattern.compile("ALERT firing +CriticalFraudDetected to fraud-pager"), DemoScript.LIMIT);
            // when
            int code = demo.stop();
            // then
            assertThat(code).isZero();
            assertThat(programs).hasSize(3).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void terminationWhileTheServiceStartsLeavesNothing() {
        try (JavaProcess demo = DemoScript.start("--port", "0", "--metrics-port", "0")) {
            demo.awaitLine(Pattern.compile("^Starting the service"), DemoScript.LIMIT);
            Awaitility.await()
                    .atMost(DemoScript.LIMIT)
                    .until(() -> !descendants(demo).isEmpty());
            // when
            List<ProcessHandle> jvms = descendants(demo);
            int code = demo.stop();
            // then
            assertThat(code).isZero();
            assertThat(jvms).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void serviceThatDiesIsReportedWithItsLog() {
        try (JavaProcess demo = DemoScript.start("--port", "0", "--metrics-port", "0")) {
            awaitPort(demo, "page", "/");
            // when
            descendants(demo).forEach(ProcessHandle::destroyForcibly);
            // then
            assertThat(demo.awaitExit(DemoScript.LIMIT)).isEqualTo(1);
            assertThat(demo.stderr()).contains("demo: ", "the end of its log, ", "Serving 500 customers");
        }
    }

    @ParameterizedTest
    @CsvSource({"--port, --metrics-port", "--metrics-port, --port"})
    void takenPortIsNamedWithAFreeOne(String option, String other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            try (JavaProcess demo = DemoScript.start(option, port, other, "0")) {
                // when
                int code = demo.awaitExit(DemoScript.LIMIT);
                // then
                assertThat(code).isEqualTo(1);
                assertThat(demo.stderr())
                        .matches("demo: port " + port + " cannot be had: another program listens on it; "
                                + "\\d+ is free: \\./demo " + option + " \\d+ \\(or " + option + " 0 for any\\)");
            }
        }
    }

    @Test
    void helpTellsTheOptions() {
        try (JavaProcess demo = DemoScript.start("--help")) {
            // when
            int code = demo.awaitExit(DemoScript.LIMIT);
            // then
            assertThat(code).isZero();
            assertThat(demo.stdout())
                    .contains(
                            "--port", "--metrics-port", "--host", "--rate", "--for", "--stack", "--no-build", "Ctrl-C");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 80800       | demo: --port: expected a whole number from 0 to 65535, found '80800'",
                "--rate none        | demo: --rate: expected a whole number from 1 to 1000, found 'none'",
                "--host example.org | demo: --host: expected 127.0.0.1 or 0.0.0.0",
                "--port 9474        | demo: --port and --metrics-port: expected two different ports, found 9474 twice",
                "--for              | demo: --for: expected a value, found none",
                "--turbo            | demo: unknown option '--turbo'"
            })
    void wrongOptionIsExplained(String options, String message) {
        try (JavaProcess demo = DemoScript.start(options.split(" "))) {
            // when
            int code = demo.awaitExit(DemoScript.LIMIT);
            // then
            assertThat(code).isEqualTo(2);
            assertThat(demo.stderr()).startsWith(message);
        }
    }

    private static int awaitPort(JavaProcess demo, String name, String path) {
        Pattern address = Pattern.compile("^  " + name + " +http://127\\.0\\.0\\.1:(\\d+)" + path + "$");
        return Integer.parseInt(demo.awaitLine(address, DemoScript.LIMIT).group(1));
    }

    private static void assertMetricsMove(int port) {
        Scrape first = scrape(port);
        Awaitility.await()
                .atMost(Duration.ofSeconds(29))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Scrape now = scrape(port);
                    assertThat(GROWING).allMatch(name -> now.sum(name) > first.sum(name));
                    assertThat(PRESENT).allMatch(now::has);
                });
    }

    private static Scrape scrape(int port) {
        return Scrape.parse(new Client(port).get("/metrics").text());
    }

    private static void assertEnds(JavaProcess demo, List<ProcessHandle> jvms) {
        assertThat(jvms).isNotEmpty();
        assertThat(demo.awaitExit(DemoScript.LIMIT)).isZero();
        assertThat(jvms).noneMatch(ProcessHandle::isAlive);
    }

    private static List<ProcessHandle> descendants(JavaProcess demo) {
        return ProcessHandle.of(demo.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
    }

    /** Where the system tells: bit 1 of the mask is SIGINT. */
    private static boolean ignoresInterrupts(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0")
                .replaceFirst("SigIgn:\\s*", "");
        return (Long.parseUnsignedLong(mask, 16) & 2) != 0;
    }
}

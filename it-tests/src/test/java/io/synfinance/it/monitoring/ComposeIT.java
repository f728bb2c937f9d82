package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringServer;
import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.MonitoringTool.Result;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/compose}, as docker-compose understands it. There is no Docker where the tests run: images are not pulled
 * and not built, and the commands of Prometheus and Alertmanager run with the mounted files, but not in containers.
 */
class ComposeIT {

    private static final Path COMPOSE = Workspace.source("../deploy/compose").normalize();
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Path folder = Workspace.newFolder("monitoring", "compose");

    @Test
    void nothingStartsWithoutSecrets() throws IOException {
        Result result = compose(Files.writeString(folder.resolve("empty.env"), ""), "config", "-q");

        assertThat(result.exit()).isNotZero();
        assertThat(result.text()).contains("run deploy/compose/make-secrets.sh first");
    }

    @Test
    void theScriptMakesAPasswordOnce() throws IOException, InterruptedException {
        Path password = makeSecrets().resolve("grafana-password");
        String first = Files.readString(password);
        makeSecrets();

        assertThat(first).matches("[A-Za-z0-9]{32}");
        assertThat(password).hasContent(first);
        assertThat(Files.getPosixFilePermissions(password.getParent())).hasSize(3);
    }

    @Test
    void servicesAreHardened() throws IOException, InterruptedException {
        Yaml services = services();

        assertThat(services.texts()).containsOnlyKeys("service", "prometheus", "alertmanager", "grafana");
        assertThat(services.texts().keySet()).allSatisfy(name -> {
            Yaml service = services.at(name);
            assertThat(service.text("image")).matches(".+:v?\\d+\\.\\d+\\.\\d+");
            assertThat(service.text("user")).matches("[1-9]\\d*");
            assertThat(service.text("restart")).isEqualTo("unless-stopped");
            assertThat(service.text("read_only")).isEqualTo("true");
            assertThat(service.texts("cap_drop")).containsExactly("ALL");
            assertThat(service.at("healthcheck").texts("test")).hasSizeGreaterThan(1);
            assertThat(service.at("deploy", "resources", "limits").map()).hasSize(2);
            assertThat(service.at("networks").texts()).containsOnlyKeys("monitoring");
            assertThat(service.list("ports"))
                    .allSatisfy(port -> assertThat(port.text("host_ip")).isEqualTo("127.0.0.1"));
            assertThat(volumes(service, "bind"))
                    .allSatisfy(volume -> assertThat(volume.text("read_only")).isEqualTo("true"));
            assertThat(service.has("profiles") ? service.texts("profiles") : List.of())
                    .isEqualTo(name.equals("service") ? List.of() : List.of("monitoring"));
        });
        assertThat(services.at("service").list("ports")).hasSize(1);
        assertThat(services.at("grafana").at("environment").texts())
                .containsEntry("GF_SECURITY_ADMIN_PASSWORD__FILE", "/run/secrets/grafana-password")
                .doesNotContainKey("GF_SECURITY_ADMIN_PASSWORD");
    }

    @Test
    void theSameCommandsRunWithTheSameFiles() throws IOException, InterruptedException {
        Yaml services = services();
        try (MonitoringServer alertmanager = start("alertmanager", services, Map.of())) {
            String there = alertmanager.authority();
            // Alertmanager stands in for the service too, for it has metrics.
            Map<String, String> addresses = Map.of("service:9474", there, "alertmanager:9093", there);
            try (MonitoringServer prometheus = start("prometheus", services, addresses)) {
                Awaitility.await()
                        .atMost(LIMIT)
                        .untilAsserted(() -> assertThat(prometheus.query("up{job=\"synfinance\"}"))
                                .contains(",\"1\"]"));
                assertThat(prometheus.get("/api/v1/rules?type=alert").split("\"alerts\":", -1))
                        .hasSize(31 + 1);
                assertThat(prometheus.get("/api/v1/status/flags")).contains("\"storage.tsdb.retention.time\":\"30d\"");
                assertThat(prometheus.get("/api/v1/alertmanagers")).contains(there);
            }
        }
    }

    private MonitoringServer start(String name, Yaml services, Map<String, String> addresses) throws IOException {
        Yaml service = services.at(name);
        Path root = Files.createDirectories(folder.resolve(name + "-root"));
        List<String> arguments = new ArrayList<>(service.texts("command"));
        for (Yaml volume : service.list("volumes")) {
            String target = volume.text("target");
            Path mounted = root.resolve(target.substring(1));
            if (volume.text("type").equals("bind")) {
                copy(Path.of(volume.text("source")), mounted, addresses);
            } else {
                Files.createDirectories(mounted);
            }
            arguments.replaceAll(argument -> argument.replace("=" + target, "=" + mounted));
        }
        arguments.replaceAll(argument -> argument.replaceAll("=0\\.0\\.0\\.0:\\d+", "=127.0.0.1:0"));
        return MonitoringServer.of(name, arguments);
    }

    private static void copy(Path source, Path target, Map<String, String> addresses) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = Files.isDirectory(source) ? target.resolve(source.relativize(file)) : target;
                String text = Files.readString(file);
                for (Map.Entry<String, String> address : addresses.entrySet()) {
                    text = text.replace(address.getKey(), address.getValue());
                }
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, text);
            }
        }
    }

    private Yaml services() throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("secrets.env"), "SYNFINANCE_SECRETS=" + makeSecrets() + "\n");
        Result result = compose(settings, "config");
        assertThat(result.exit()).as(result.text()).isZero();
        return Yaml.parse(result.text()).at("services");
    }

    /** In a folder of the test, with the script that is shipped. */
    private Path makeSecrets() throws IOException, InterruptedException {
        Path script = folder.resolve("make-secrets.sh");
        if (!Files.exists(script)) {
            Files.copy(COMPOSE.resolve("make-secrets.sh"), script);
        }
        Process process = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("make-secrets.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return folder.resolve("secrets");
    }

    private static Result compose(Path settings, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("--env-file", settings.toString(), "-f", "compose.yml", "--profile", "monitoring"));
        command.addAll(List.of(arguments));
        return MonitoringTool.named("docker-compose").run(COMPOSE, command.toArray(String[]::new));
    }

    private static List<Yaml> volumes(Yaml service, String type) {
        return service.has("volumes")
                ? service.list("volumes").stream()
                        .filter(volume -> volume.text("type").equals(type))
                        .toList()
                : List.of();
    }
}

package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.ServerApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that change while the application runs. */
class ReloadIT {

    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    /** As Kubernetes mounts a ConfigMap: the file is a link through {@code ..data}, and that is swapped as a whole. */
    private Path file = Path.of("");

    private int versions;

    @BeforeEach
    void mount() throws IOException {
        swap("");
        file = Files.createSymbolicLink(folder.resolve("agent.yaml"), Path.of("..data", "agent.yaml"));
    }

    @Test
    void settingsOfASwappedConfigMapTakeEffectAtOnce() throws IOException {
        try (AgentUnderTest agent = tomcat().startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            client.get("/ok");
            agent.awaitScrape(scrape -> assertThat(requests(scrape)).isEqualTo(1));
            // when
            swap("log.level: debug\nmetrics: {jvm: false, max-series: 1}\ninstrumentation: {tomcat: {enabled: false},"
                    + " servlet: {enabled: false}}\n");
            awaitLog(
                    agent,
                    "read again, 0 rules in force; changed: log.level, metrics.jvm, metrics.max-series,"
                            + " instrumentation.tomcat.enabled, instrumentation.servlet.enabled");
            client.get("/ok");
            // then
            Scrape off = agent.scrape();
            assertThat(requests(off)).isEqualTo(1);
            assertThat(off.names()).noneMatch(name -> name.startsWith("jvm_"));
            assertThat(off.value("synfinance_agent_instrumentation_enabled", "instrumentation", "tomcat"))
                    .isZero();
            // when
            swap("rules.max-methods: 400");
            awaitLog(agent, "instrumentation.servlet.enabled, rules.max-methods");
            client.get("/ok");
            // then
            agent.awaitScrape(scrape -> assertThat(requests(scrape)).isEqualTo(2));
            assertThat(agent.scrape().names()).anyMatch(name -> name.startsWith("jvm_"));
            assertThat(agent.scrape().value("synfinance_agent_instrumentation_enabled", "instrumentation", "tomcat"))
                    .isEqualTo(1);
            assertThat(Jcmd.instances(agent.process(), "io.synfinance.agent.metrics.PoolAllocations"))
                    .as("listeners that the collectors' beans hold, of the two that were made")
                    .isEqualTo(1);
        }
    }

    @Test
    void whatCannotChangeIsNamedAndAWrongFileChangesNothing() throws IOException {
        try (AgentUnderTest agent = tomcat().startWithAgent()) {
            agent.process().awaitReady();
            // when
            swap("metrics: {namespace: acme, max-series: 7, limits: {errors_total: 3},"
                    + " buckets: {prediction_seconds: [1, 2]}}\nenabled: false\n");
            // then
            awaitLog(agent, "WARN metrics.namespace: has changed, and takes effect at the next start");
            awaitLog(agent, "WARN metrics.buckets.prediction_seconds: has changed, and takes effect at the next start");
            awaitLog(agent, "WARN enabled: has changed, and takes effect at the next start");
            awaitLog(agent, "read again, 0 rules in force; changed: metrics.max-series, metrics.limits.errors_total");
            // when
            swap("metrics: {max-series: many}\nlog.level: debug\nexporter: {prot: 1}\n");
            // then
            awaitLog(agent, "WARN metrics.max-series: expected 1-1000000, found 'many'");
            awaitLog(agent, "unknown key 'exporter.prot', ignored; did you mean 'exporter.port'?");
            awaitLog(agent, "agent.yaml: the change is refused, what was in force still is");
            assertThat(agent.scrape().value("synfinance_agent_config_last_reload_successful"))
                    .isZero();
            assertThat(agent.get("/page/live.json").body()).contains(", from the next start on");
            // when
            swap("log.level: debug\n");
            awaitLog(agent, "metrics.namespace: is again as it is in force");
            // then
            assertThat(agent.get("/page/live.json").body()).doesNotContain(", from the next start on");
        }
    }

    @Test
    void aPortThatAChangeOpensIsToldAsOneOfTheStart() throws IOException {
        swap("exporter: {enabled: false, port: 0}");
        String options = "-javaagent:" + AgentJar.path() + "=config.reload-seconds=1,config.file=" + file;
        try (JavaProcess app = server().jvmArgs(options).start()) {
            app.awaitReady();
            awaitLog(app, "no port (exporter.enabled=false); instruments ");
            // when
            swap("exporter: {enabled: true, port: 0}");
            AgentUnderTest agent = AgentUnderTest.of(app);
            // then
            app.awaitErrorLine(Pattern.compile("metrics on " + Pattern.quote(agent.metrics() + "; instruments ")));
            double startup = agent.scrape().value("synfinance_agent_startup_seconds");
            assertThat(startup).isPositive();
            // when
            swap("exporter: {enabled: false, port: 0}");
            await().untilAsserted(() ->
                    assertThat(status(agent.metrics().getPort(), "")).isZero());
            swap("exporter: {enabled: true, port: 0}");
            AgentUnderTest again = AgentUnderTest.secondOf(app);
            // then
            assertThat(again.scrape().value("synfinance_agent_startup_seconds")).isEqualTo(startup);
        }
    }

    @Test
    void thePortMovesAndIsSecuredAndStaysWhereItIsIfItCannot() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        List<Integer> ports = Distribution.freePorts(2);
        swap("exporter.port: " + ports.get(0));
        String options = "-javaagent:" + AgentJar.path() + "=config.reload-seconds=1,config.file=" + file;
        try (AgentUnderTest agent = AgentUnderTest.of(server().jvmArgs(options).start());
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            agent.process().awaitReady();
            assertThat(status(ports.get(0), "")).isEqualTo(200);
            // when
            swap("exporter: {port: " + ports.get(1) + ", auth: {token-file: " + token + "}}");
            awaitLog(agent, "metrics on http://127.0.0.1:" + ports.get(1) + "/metrics");
            // then
            assertThat(status(ports.get(1), "")).isEqualTo(401);
            assertThat(status(ports.get(1), TOKEN)).isEqualTo(200);
            await().untilAsserted(() -> assertThat(status(ports.get(0), "")).isZero());
            // when
            swap("exporter: {port: " + taken.getLocalPort() + "}");
            awaitLog(agent, "WARN exporter.port: cannot listen on 127.0.0.1:" + taken.getLocalPort());
            awaitLog(agent, "agent.yaml: the change is refused, what was in force still is");
            // then
            assertThat(status(ports.get(1), TOKEN)).isEqualTo(200);
            // when
            swap("exporter: {port: " + ports.get(1) + ", auth: {token-file: " + folder.resolve("none") + "}}");
            awaitLog(agent, "cannot be read (NoSuchFileException)");
            // then
            assertThat(status(ports.get(1), "")).isEqualTo(401);
            // when
            swap("exporter: {enabled: false}");
            // then
            await().untilAsserted(() -> assertThat(status(ports.get(1), TOKEN)).isZero());
        }
    }

    @Test
    void aPortThatMightHaveBeenSecuredOpensWhenTheFileIsPutRight() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        int port = Distribution.freePort();
        swap("exporter: {auth: {token-file: " + token);
        JavaCommand command = tomcat().agentArg("exporter.port", Integer.toString(port));
        try (JavaProcess process = command.startWithAgent(AgentJar.path())) {
            process.awaitErrorLine(
                    Pattern.compile(Pattern.quote("no port (config.file cannot be used); instruments ")));
            assertThat(status(port, "")).isZero();
            // when
            swap("exporter: {auth: {token-file: }}");
            // then
            process.awaitErrorLine(Pattern.compile("WARN exporter.auth.token-file: expected a path, found ''"));
            assertThat(status(port, "")).isZero();
            // when
            swap("metrics.max-series: 7");
            // then
            process.awaitErrorLine(Pattern.compile("metrics on http://127.0.0.1:" + port + "/metrics; instruments"));
            assertThat(status(port, "")).isEqualTo(200);
            // when
            swap("exporter: {auth: {users-file: \"${NO_SUCH:}\"}}");
            // then
            process.awaitErrorLine(Pattern.compile("WARN exporter.auth.users-file: expected a path, found ''"));
            await().until(() -> process.stderr().split("the change is refused", -1).length == 3);
            assertThat(status(port, "")).isEqualTo(200);
        }
    }

    private JavaCommand tomcat() {
        return server().agentArg("config.file", file.toString()).agentArg("config.reload-seconds", "1");
    }

    private static JavaCommand server() {
        return ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries("org.apache.tomcat.embed:tomcat-embed-core:10.1.59")
                .release(17)
                .on(17)
                .command();
    }

    private void swap(String text) throws IOException {
        String version = "v" + ++versions;
        Files.writeString(Files.createDirectory(folder.resolve(version)).resolve("agent.yaml"), text);
        Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of(version));
        Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static double requests(Scrape scrape) {
        return scrape.sum("synfinance_requests_total", "endpoint", "/ok");
    }

    private static void awaitLog(AgentUnderTest agent, String text) {
        awaitLog(agent.process(), text);
    }

    private static void awaitLog(JavaProcess process, String text) {
        process.awaitErrorLine(Pattern.compile(Pattern.quote(text)));
    }

    /** The status of a scrape, 0 where nobody answers. */
    private static int status(int port, String token) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}

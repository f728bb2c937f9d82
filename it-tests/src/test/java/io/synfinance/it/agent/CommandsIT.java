package io.synfinance.it.agent;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentJar;
import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jcmd;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.SampleApp;
import io.synfinance.it.harness.ServerApp;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's JAR as a program. */
class CommandsIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ENGINE = "io.synfinance.agent.AgentClassLoader";
    private static final Pattern DETACHED = Pattern.compile("detached: the port is closed");

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17, 21, 25, 27})
    void anAgentIsAttachedDetachedAndAttachedAgain(int jdk) {
        ServerApp server = ServerApp.of("apps.jdkhttp.JdkHttpApp", "jdkhttp").on(jdk);
        try (JavaProcess app = server.command().start()) {
            Client client = new Client(app.awaitReady());
            assertThat(client.get("/ok").status()).isEqualTo(200);

            // when
            attach(jdk, app);
            AgentUnderTest agent = AgentUnderTest.of(app);
            // then
            assertOneRequestIsCounted(client, agent);

            // when
            assertThat(run(jdk, "detach", Long.toString(app.pid())).stdout()).isEqualTo("detached from " + app.pid());
            app.awaitErrorLine(DETACHED);
            // then
            assertThat(client.get("/ok").status()).isEqualTo(200);
            int closed = agent.metrics().getPort();
            assertThatThrownBy(() -> new Client(closed).connect()).hasRootCauseInstanceOf(ConnectException.class);

            // when
            attach(jdk, app);
            AgentUnderTest again = AgentUnderTest.secondOf(app);
            // then
            assertThat(again.scrape().sum("synfinance_requests_total")).isZero();
            assertOneRequestIsCounted(client, again);
        }
    }

    @Test
    void aDetachedAgentLeavesNothingBehind() {
        try (JavaProcess app = tomcat().start()) {
            Client client = new Client(app.awaitReady());
            client.get("/ok");
            attach(17, app);
            AgentUnderTest agent = AgentUnderTest.of(app);
            client.get("/ok");
            agent.scrape();
            agent.get("/page/live.json");
            assertThat(Jcmd.agentThreads(app)).anyMatch(line -> line.contains("synfinance-agent-history"));
            assertThat(Jcmd.instances(app, ENGINE)).isEqualTo(1);

            // when
            run(17, "detach", Long.toString(app.pid()));
            app.awaitErrorLine(DETACHED);

            // then
            assertThat(client.get("/ok").status()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(Jcmd.agentThreads(app)).isEmpty());
            await().untilAsserted(() -> assertThat(Jcmd.instances(app, ENGINE)).isZero());
        }
    }

    @Test
    void detachingWhereNoAgentIsLoadsNothing() {
        try (JavaProcess app = tomcat().start()) {
            app.awaitReady();

            // when
            JavaProcess detach = run(17, "detach", Long.toString(app.pid()));

            // then
            assertThat(detach.awaitExit(SOON)).isEqualTo(1);
            assertThat(detach.stdout()).isEmpty();
            assertThat(detach.stderr()).isEqualTo("detach: no agent in " + app.pid());
            assertThat(app.stderr()).doesNotContain("[synfinance-agent]");
        }
    }

    @Test
    void aFileOfTheOptionsMayReferToVariablesOfTheService(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "0123456789abcdef");
        Path file = Files.writeString(
                folder.resolve("agent.yaml"), "exporter: {port: 0, auth: {token-file: '${METRICS_TOKEN}'}}");
        try (JavaProcess app =
                tomcat().environment("METRICS_TOKEN", token.toString()).start()) {
            app.awaitReady();

            // when
            JavaProcess attach = run(17, "attach", Long.toString(app.pid()), "CONFIG_FILE=" + file);

            // then
            assertThat(attach.awaitExit(SOON)).as(attach::toString).isZero();
            AgentUnderTest agent = AgentUnderTest.of(app);
            assertThat(agent.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(agent.get("/metrics", "Authorization", "Bearer 0123456789abcdef")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 17, 25})
    void rulesAreExplainedByTheJarOfTheService(int jdk) {
        // when
        JavaProcess explain = run(
                jdk,
                "explain",
                SampleApp.rules().toString(),
                "--classpath",
                SampleApp.jar().toString());

        // then
        assertThat(explain.awaitExit(SOON)).isZero();
        assertThat(explain.stdout())
                .contains("methods[0]  io.synfinance.sample.transactions.Intake.accept  as measured")
                .contains("  + io.synfinance.sample.transactions.Intake.accept(");
        assertThat(explain.stderr()).isEmpty();
    }

    @Test
    void aProcessThatIsNotThereIsNamed() {
        // when
        JavaProcess attach = run(17, "attach", "999999999");

        // then
        assertThat(attach.awaitExit(SOON)).isEqualTo(1);
        assertThat(attach.stderr()).startsWith("attach: cannot attach to 999999999; is it a JVM of the same user");
    }

    @Test
    void theProgramIsNoApplicationToTheAgent() {
        try (JavaProcess list = JavaCommand.named("list-with-agent")
                .environment("JAVA_TOOL_OPTIONS", "-javaagent:" + AgentJar.path())
                .jar(AgentJar.path())
                .args("list")
                .start()) {
            // then
            assertThat(list.awaitExit(SOON)).isZero();
            assertThat(list.stderr()).doesNotContain("[synfinance-agent]");
            assertThat(list.stdout()).contains(Long.toString(list.pid()));
        }
    }

    @Test
    void anAgentThatIsThereIsNotLoadedAgain() {
        try (AgentUnderTest agent = tomcat().startWithAgent()) {
            // when
            JavaProcess attach = run(17, "attach", Long.toString(agent.process().pid()));

            // then
            assertThat(attach.awaitExit(SOON)).isEqualTo(1);
            assertThat(attach.stderr())
                    .isEqualTo("attach: nothing was loaded: the agent is in "
                            + agent.process().pid() + " already, metrics on " + agent.metrics() + "; 'detach "
                            + agent.process().pid() + "' takes it out");
        }
    }

    @Test
    void aPortThatIsTakenIsToldByTheCommand() throws IOException {
        try (JavaProcess app = tomcat().start();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            app.awaitReady();

            // when
            JavaProcess attach = run(17, "attach", Long.toString(app.pid()), "exporter.port=" + taken.getLocalPort());

            // then
            assertThat(attach.awaitExit(SOON)).isEqualTo(1);
            assertThat(attach.stdout()).isEmpty();
            assertThat(attach.stderr().lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith(
                            "attach: loaded into " + app.pid() + ", but there are no metrics yet: exporter.port: cannot"
                                    + " listen on 127.0.0.1:" + taken.getLocalPort() + " (")
                    .endsWith("trying again every 10 s; choose another port with exporter.port=…");
        }
    }

    @Test
    void anAgentWithoutAPortIsLoadedAllTheSame() {
        try (JavaProcess app = tomcat().start()) {
            app.awaitReady();

            // when
            JavaProcess attach = run(17, "attach", Long.toString(app.pid()), "exporter.enabled=false");

            // then
            assertThat(attach.awaitExit(SOON)).isZero();
            assertThat(attach.stdout()).isEqualTo("loaded into " + app.pid() + "; no port (exporter.enabled=false)");
        }
    }

    /** The command says the same as the agent. */
    private static void attach(int jdk, JavaProcess app) {
        JavaProcess attach = run(jdk, "attach", Long.toString(app.pid()), "exporter.port=0");
        assertThat(attach.stdout())
                .as(attach::toString)
                .matches("loaded into " + app.pid() + "; metrics on http://127[.]0[.]0[.]1:[0-9]+/metrics");
        app.awaitErrorLine(Pattern.compile(Pattern.quote(attach.stdout().replaceFirst("^loaded into [0-9]+; ", ""))));
    }

    private static JavaProcess run(int jdk, String... arguments) {
        JavaProcess program = JavaCommand.named("program-" + arguments[0] + "-" + jdk)
                .jdk(Jdk.of(jdk))
                .jar(AgentJar.path())
                .args(arguments)
                .start();
        program.awaitExit(SOON);
        return program;
    }

    private static JavaCommand tomcat() {
        return ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries("org.apache.tomcat.embed:tomcat-embed-core:9.0.118")
                .javax()
                .on(17)
                .command();
    }

    private static void assertOneRequestIsCounted(Client client, AgentUnderTest agent) {
        HttpMeter meter = HttpMeter.of(agent);
        meter.start();
        client.get("/ok");
        meter.assertCounted(request("GET", "/ok", 200).received(2));
    }
}

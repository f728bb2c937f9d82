package io.synfinance.it.agent;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Distribution;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.TestApp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other agents in the same JVM, before ours and after: each does its work. */
class AgentsTogetherIT {

    private static final Classpath TOMCAT = Classpath.of("org.apache.tomcat.embed:tomcat-embed-core:10.1.59");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void openTelemetry(boolean first) {
        JavaCommand command = tomcat("opentelemetry", first, "-javaagent:" + openTelemetryJar())
                .systemProperty("otel.traces.exporter", "console")
                .systemProperty("otel.metrics.exporter", "none")
                .systemProperty("otel.logs.exporter", "none");
        try (AgentUnderTest agent = command.startWithAgent()) {
            assertRequestsAreCounted(agent);
            agent.process().awaitAnyLine(Pattern.compile("'GET /ok'"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jacoco(boolean first, @TempDir Path folder) throws Exception {
        Path coverage = folder.resolve("jacoco.exec");
        Path jar = Distribution.file("org.jacoco:org.jacoco.agent:jar:runtime:0.8.13");
        try (AgentUnderTest agent = tomcat("jacoco", first, "-javaagent:" + jar + "=destfile=" + coverage)
                .startWithAgent()) {
            assertRequestsAreCounted(agent);
            assertThat(agent.process().stop()).isEqualTo(143);
        }
        assertThat(Files.readString(coverage, StandardCharsets.ISO_8859_1)).contains("apps/servlets/ContractServlets");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void jmxExporter(boolean first, @TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("jmx.yml"), "rules:\n- pattern: '.*'\n");
        Path jar = Distribution.file("io.prometheus.jmx:jmx_prometheus_javaagent:1.0.1");
        int port = Distribution.freePort();
        try (AgentUnderTest agent = tomcat(
                        "jmx-exporter", first, "-javaagent:" + jar + "=127.0.0.1:" + port + ":" + rules)
                .startWithAgent()) {
            assertRequestsAreCounted(agent);
            assertThat(new Client(port).get("/metrics").text()).contains("jmx_scrape_duration_seconds");
            assertThat(agent.scrape().names())
                    .noneMatch(name -> name.startsWith("jmx_"))
                    .contains("synfinance_agent_build_info");
        }
    }

    private static Path openTelemetryJar() {
        return Distribution.file("io.opentelemetry.javaagent:opentelemetry-javaagent:2.20.1");
    }

    private static JavaCommand tomcat(String name, boolean first, String option) {
        JavaCommand command = JavaCommand.named(name)
                .jdk(Jdk.of(17))
                .classpath(Classpath.of(TestApp.of("tomcat", "servlets").compile(TOMCAT, 8))
                        .and(TOMCAT))
                .main("apps.tomcat.TomcatApp");
        return first ? command.otherAgent(option) : command.jvmArgs(option);
    }

    private static void assertRequestsAreCounted(AgentUnderTest agent) {
        Client client = new Client(agent.process().awaitReady());
        HttpMeter meter = HttpMeter.of(agent);
        meter.start();
        client.get("/ok");
        client.get("/items/42");
        client.get("/exception");
        int size = client.get("/exception").size();
        meter.assertCounted(
                request("GET", "/ok", 200).received(2),
                request("GET", "/items/*", 200).received(8),
                request("GET", "/exception", 500)
                        .received(size)
                        .failed("IllegalStateException")
                        .times(2));
    }
}

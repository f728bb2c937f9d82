package io.synfinance.it.agent;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and libraries that the application has for itself, and that the agent has too: neither meets the other's. */
class PoisonedEnvironmentIT {

    private static final String[] OWN_LIBRARIES = {
        "io.prometheus:prometheus-metrics-core:1.3.6",
        "io.prometheus:prometheus-metrics-exposition-textformats:1.3.6",
        "io.prometheus:simpleclient:0.16.0",
        "io.prometheus:simpleclient_common:0.16.0",
        "net.bytebuddy:byte-buddy:1.14.19"
    };

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void settingsOfTheApplicationsPrometheusClientAreNotOurs(int jdk, @TempDir Path classes) throws IOException {
        // given
        Files.writeString(classes.resolve("prometheus.properties"), "io.prometheus.nonsense=x\nio.prometheus=\n");
        Classpath tomcat = Classpath.of("org.apache.tomcat.embed:tomcat-embed-core:10.1.59");
        try (AgentUnderTest agent = JavaCommand.named("poisoned")
                .jdk(Jdk.of(jdk))
                .classpath(Classpath.of(TestApp.of("tomcat", "servlets").compile(tomcat, 8))
                        .and(tomcat)
                        .and(classes))
                .main("apps.tomcat.TomcatApp")
                .environment("IO_PROMETHEUS_METRICS_EXEMPLARSENABLED", "perhaps")
                .environment("IO_PROMETHEUS_METRICS_EXEMPLARS_ENABLED", "perhaps")
                .environment("IO_PROMETHEUS_NONSENSE", "x")
                .environment("PROMETHEUS_CONFIG", "/nowhere")
                .systemProperty("io.prometheus.nonsense", "x")
                .systemProperty("io.prometheus.metrics.histogramClassicUpperBounds", "none")
                .systemProperty("io.prometheus.exporter.httpServer.port", "none")
                .systemProperty("io.prometheus.exporter.filter.metricNameMustStartWith", "nothing_")
                .systemProperty("prometheus.config", "/nowhere")
                .startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            client.get("/ok");
            // then
            meter.assertCounted(request("GET", "/ok", 200).received(2));
            assertThat(agent.scrape().names()).anyMatch(name -> name.startsWith("jvm_"));
            assertThat(agent.process().stderr().lines().filter(line -> line.startsWith("[synfinance-agent]")))
                    .hasSize(1);
        }
    }

    @Test
    void applicationKeepsItsOwnClientsAndItsOwnByteBuddy() {
        // given
        Classpath libraries = Classpath.of(OWN_LIBRARIES);
        try (AgentUnderTest agent = JavaCommand.named("own-clients")
                .jdk(Jdk.of(17))
                .classpath(Classpath.of(TestApp.compile("ownclients", libraries, 8))
                        .and(libraries))
                .main("apps.ownclients.OwnClientsApp")
                .startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            // when
            Scrape ours = agent.scrape();
            String versions = client.get("/versions").text();
            Scrape theirs = Scrape.parse(client.get("/new").text());
            Scrape theirsOfBefore = Scrape.parse(client.get("/old").text());
            // then
            assertThat(versions).isEqualTo("""
                    made
                    prometheus-metrics-core-1.3.6.jar
                    simpleclient-0.16.0.jar
                    byte-buddy-1.14.19.jar""");
            assertThat(theirs.families().keySet()).containsExactly("own_new_total");
            assertThat(theirs.value("own_new_total")).isEqualTo(2);
            assertThat(theirsOfBefore.value("own_old_total")).isEqualTo(3);
            assertThat(theirsOfBefore.names()).allMatch(name -> name.startsWith("own_old"));
            assertThat(ours.names()).noneMatch(name -> name.startsWith("own_")).contains("synfinance_agent_build_info");
        }
    }
}

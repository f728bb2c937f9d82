package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.MonitoringServer;
import io.synfinance.it.harness.TestApp;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real Prometheus scrapes native histograms from the agent, in protobuf: once as they are, once with the classic buckets
 * beside them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeHistogramsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Each bucket ends 2.2% behind the one before. */
    private static final double SCHEMA_5 = Math.pow(2, 1 / 32.0) - 1;

    private @Nullable AgentUnderTest service;
    private @Nullable MonitoringServer prometheus;

    @BeforeAll
    void scrape() throws IOException {
        Path folder = Workspace.newFolder("monitoring", "native");
        Path rules = Files.writeString(folder.resolve("agent.yaml"), """
                metrics.histograms: both
                methods:
                  - {match: apps.values.Values.even, as: measured, metric: even, type: histogram, value: $0}
                  - {match: apps.values.Values.wide, as: measured, metric: wide, type: histogram, value: $0}
                """);
        service = JavaCommand.named("native-histograms")
                .classpath(Classpath.of(TestApp.compile("values", Classpath.of(), 8)))
                .main("apps.values.Values")
                .agentArg("config.file", rules.toString())
                .startWithAgent();
        service.process().awaitReady();
        String target = service.metrics().getAuthority();
        Path config = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 5s}
                scrape_configs:
                  - job_name: native
                    static_configs: [{targets: ["%1$s"]}]
                  - job_name: both
                    always_scrape_classic_histograms: true
                    static_configs: [{targets: ["%1$s"]}]
                """.formatted(target));
        prometheus = MonitoringServer.prometheus(config, "--enable-feature=native-histograms");
        awaitValues("histogram_count(synfinance_even)", 1000, 1000);
    }

    @AfterAll
    void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @Test
    void countSumAndMeanAreExact() {
        assertThat(value("histogram_count(synfinance_even{job='native'})")).isEqualTo(1000);
        assertThat(value("histogram_sum(synfinance_even{job='native'})")).isEqualTo(500.5, within(1e-9));
        assertThat(value("histogram_avg(synfinance_even{job='native'})")).isEqualTo(.5005, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.9, 0.9", "0.99, 0.99", "0.999, 0.999", "0.01, 0.01"})
    void quantilesAreRightWithinABucket(double quantile, double expected) {
        assertThat(value("histogram_quantile(" + quantile + ", synfinance_even{job='native'})"))
                .isEqualTo(expected, within(expected * SCHEMA_5));
    }

    @Test
    void aShareBelowABoundIsRightWithinABucket() {
        assertThat(value("histogram_fraction(0, 0.25, synfinance_even{job='native'})"))
                .isEqualTo(.25, within(.25 * SCHEMA_5));
    }

    /** A hundred powers of two do not fit into 160 buckets in more parts than one. */
    @Test
    void whatIsSpreadWideHasCoarserBuckets() {
        assertThat(value("histogram_count(synfinance_wide{job='native'})")).isEqualTo(801);
        assertThat(value("histogram_quantile(0.5, synfinance_wide{job='native'})"))
                .isBetween(.5, 2.);
        assertThat(value("histogram_quantile(1, synfinance_wide{job='native'})"))
                .isBetween(Math.pow(2, 49), Math.pow(2, 51));
    }

    @Test
    void classicBucketsAreThereForWhoWantsBoth() {
        assertThat(value("synfinance_even_bucket{job='both', le='0.25'}")).isEqualTo(250);
        assertThat(value("synfinance_even_bucket{job='both', le='+Inf'}")).isEqualTo(1000);
        assertThat(value("synfinance_even_count{job='both'}")).isEqualTo(1000);
        assertThat(values("synfinance_even_bucket{job='native'}")).isEmpty();
    }

    @Test
    void allOtherMetricsAreThereToo() {
        assertThat(value("synfinance_agent_build_info{job='native'}")).isEqualTo(1);
        assertThat(value("jvm_threads_current{job='native'}")).isPositive();
        assertThat(value("jvm_classes_loaded_total{job='native'}")).isPositive();
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(values("jvm_gc_collection_seconds_count{job='native'}"))
                        .isNotEmpty());
        assertThat(value("jvm_runtime_info{job='native'}")).isEqualTo(1);
        awaitValues("up", 1, 1);
    }

    /** The one value of it, once there is one: a scrape that took too long leaves a gap. */
    private double value(String promql) {
        return Awaitility.await(promql)
                .atMost(LIMIT)
                .until(() -> values(promql), values -> values.size() == 1)
                .get(0);
    }

    private void awaitValues(String promql, double... expected) {
        Awaitility.await(promql)
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(values(promql))
                        .containsExactly(DoubleStream.of(expected).boxed().toArray(Double[]::new)));
    }

    private List<Double> values(String promql) {
        return result(promql).stream()
                .map(series -> Double.valueOf(
                        ((List<?>) Objects.requireNonNull(series.map().get("value")))
                                .get(1)
                                .toString()))
                .toList();
    }

    private List<Yaml> result(String promql) {
        return Yaml.parse(Objects.requireNonNull(prometheus).ask("query", Map.of("query", promql)))
                .at("data")
                .list("result");
    }
}

package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.MarkdownTable;
import io.synfinance.agent.metrics.Catalogue;
import io.synfinance.agent.metrics.MetricKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricNamesTest {

    @Test
    void bucketsCanBeSetOfEveryHistogram() {
        assertThat(MetricNames.HISTOGRAMS)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Catalogue.values())
                        .filter(metric -> metric.kind() == MetricKind.HISTOGRAM)
                        .map(MetricNamesTest::name)
                        .toList());
    }

    @Test
    void whatHasALimitIsAMetricWithLabelsAndStandsInTheDocument() {
        List<String> labelled = Arrays.stream(Catalogue.values())
                .filter(metric -> !metric.labelNames().isEmpty() || metric == Catalogue.DATA_RECORDS)
                .map(MetricNamesTest::name)
                .toList();

        assertThat(labelled).containsAll(MetricNames.limited(ConfigFile.NONE));
        assertThat(MarkdownTable.text("docs/metrics.md"))
                .contains(MetricNames.limited(ConfigFile.NONE).stream()
                        .map(name -> "`" + name + "`")
                        .toList());
    }

    @Test
    void whatARuleDefinesCanHaveALimitToo(@TempDir Path folder) throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), """
                metrics:
                  max-series: 500
                  limits: {Orders_value: 20, requests_total: 30, orders: 1}
                  buckets: {request_latency_seconds: [0.1, 0.5], fraud_confidence: 0.9}
                methods:
                  - {match: com.acme.Orders.place, as: measured, metric: Orders_value, type: counter}
                """);
        AgentConfig config = Given.argument("config.file=" + file);

        // then
        assertThat(config.metrics().limits()).isEqualTo(Map.of("Orders_value", 20, "requests_total", 30));
        assertThat(config.metrics().buckets().get("request_latency_seconds")).containsExactly(.1, .5);
        assertThat(config.metrics().buckets().get("fraud_confidence")).containsExactly(.9);
        assertThat(config.problems()).singleElement().asString().contains("unknown key 'metrics.limits.orders'");
        assertThat(config.settings().stream().map(EffectiveSetting::key))
                .contains("metrics.limits.Orders_value")
                .doesNotContain("metrics.limits.errors_total");
    }

    @Test
    void aSettingOfOneMetricThatIsTakenBackIsADifference(@TempDir Path folder) throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), "metrics.limits.errors_total: 5\n");
        AgentConfig before = Given.argument("config.file=" + file);
        Files.writeString(file, "");
        AgentConfig after = before.with(ConfigFile.read(file, Map.of()));

        // then
        assertThat(after.differencesTo(before)).containsExactly("metrics.limits.errors_total");
        assertThat(after.metrics().limits()).isEmpty();
    }

    private static String name(Catalogue metric) {
        return metric.metricName("x").substring(2);
    }
}

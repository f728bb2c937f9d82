package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmRegistryTest {

    private static final String ALLOCATED = "jvm_memory_pool_allocated_bytes";

    private final JvmRegistry jvm = new JvmRegistry();
    private final PrometheusRegistry registry = new PrometheusRegistry();

    @Test
    void allThatTheClientKnowsOfTheJvmIsThereInItsWords() {
        // given
        PrometheusRegistry clients = new PrometheusRegistry();
        JvmMetrics.builder().register(clients);
        jvm.fill(registry);

        // when
        System.gc();

        // then
        await().untilAsserted(() ->
                assertThat(told(registry)).isEqualTo(told(clients)).anyMatch(line -> line.startsWith(ALLOCATED)));
        jvm.close();
    }

    @Test
    void whatIsClosedTellsTheRestToAScrapeThatIsUnderWay() {
        // when
        jvm.close();
        jvm.fill(registry);

        // then
        assertThat(told(registry))
                .noneMatch(line -> line.startsWith(ALLOCATED))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
    }

    /** Name, type and help of what has a value, and whose values they are. */
    private static List<String> told(PrometheusRegistry registry) {
        MetricSnapshots snapshots = registry.scrape();
        return snapshots.stream().map(JvmRegistryTest::told).toList();
    }

    private static String told(MetricSnapshot snapshot) {
        return snapshot.getMetadata().getPrometheusName() + " "
                + snapshot.getClass().getSimpleName() + " "
                + snapshot.getMetadata().getHelp() + " "
                + snapshot.getDataPoints().stream()
                        .map(point -> point.getLabels().toString())
                        .sorted()
                        .toList();
    }
}

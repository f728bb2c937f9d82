package io.synfinance.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricFamily;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.MetricsSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientFamiliesTest {

    @Test
    void whatTheJvmTellsIsWrittenAsTheClientsOwnWriterWould() throws IOException {
        // given
        PrometheusRegistry registry = new PrometheusRegistry();
        JvmMetrics.builder().register(registry);
        MetricSnapshots snapshots = registry.scrape();

        // when
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        new MetricsSource(Metrics.create(MetricsSettings.defaults())).writeProtobuf(name -> false, snapshots, ours);
        ByteArrayOutputStream clients = new ByteArrayOutputStream();
        new PrometheusProtobufWriter().write(clients, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);

        // then
        assertThat(read(ours)).hasSizeGreaterThan(20).isEqualTo(read(clients));
    }

    private static List<MetricFamily> read(ByteArrayOutputStream messages) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(messages.toByteArray());
        List<MetricFamily> families = new ArrayList<>();
        while (in.available() > 0) {
            families.add(MetricFamily.parseDelimitedFrom(in));
        }
        return families;
    }
}

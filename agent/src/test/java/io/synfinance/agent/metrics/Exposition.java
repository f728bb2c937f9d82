package io.synfinance.agent.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a scrape would show. */
final class Exposition {

    private Exposition() {}

    /** Gives the whole text of one recorder. */
    static String of(Metrics metrics, List<MetricFamily> families) {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new FamiliesCollector(families, metrics.namespace(), metrics.agent()));
        return text(registry.scrape());
    }

    /** Gives the lines of one recorder that are samples of a metric, or of the parts of a histogram or summary. */
    static String samples(Metrics metrics, List<MetricFamily> families, String prefix) {
        StringBuilder samples = new StringBuilder();
        of(metrics, families)
                .lines()
                .filter(line -> line.startsWith(prefix))
                .forEach(line -> samples.append(line).append('\n'));
        return samples.toString();
    }

    static String text(MetricSnapshots snapshots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

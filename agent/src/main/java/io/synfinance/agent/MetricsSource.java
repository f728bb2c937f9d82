package io.synfinance.agent;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.synfinance.agent.exporter.ScrapeFormat;
import io.synfinance.agent.exporter.ScrapeSource;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.ProtobufBuffer;
import io.synfinance.agent.metrics.ProtobufExposition;
import io.synfinance.agent.metrics.TextBuffer;
import io.synfinance.agent.metrics.TextExposition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/** The agent's metrics as a scrape shows them. */
final class MetricsSource implements ScrapeSource {

    private final TextExposition text;
    private final TextExposition openMetrics;
    private final ProtobufExposition protobuf;

    MetricsSource(Metrics metrics) {
        text = new TextExposition(metrics, false);
        openMetrics = new TextExposition(metrics, true);
        protobuf = new ProtobufExposition(metrics);
    }

    @Override
    public void writeText(ScrapeFormat format, Predicate<String> names, OutputStream out) throws IOException {
        TextExposition exposition = format == ScrapeFormat.OPEN_METRICS ? openMetrics : text;
        TextBuffer written = exposition.write(names);
        written.writeTo(out);
        exposition.release(written);
    }

    @Override
    public void writeProtobuf(Predicate<String> names, MetricSnapshots others, OutputStream out) throws IOException {
        ProtobufBuffer written = protobuf.write(names);
        protobuf.append(ClientFamilies.of(others), written);
        written.writeTo(out);
        protobuf.release(written);
    }
}

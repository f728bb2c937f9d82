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
import org.jspecify.annotations.Nullable;

/** The agent's metrics as a scrape shows them; each format is made ready by the first scrape that wants it. */
final class MetricsSource implements ScrapeSource {

    private final Metrics metrics;
    private @Nullable TextExposition text;
    private @Nullable TextExposition openMetrics;
    private @Nullable ProtobufExposition protobuf;

    MetricsSource(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void writeText(ScrapeFormat format, Predicate<String> names, OutputStream out) throws IOException {
        TextExposition exposition = format == ScrapeFormat.OPEN_METRICS ? openMetrics() : text();
        TextBuffer written = exposition.write(names);
        written.writeTo(out);
        exposition.release(written);
    }

    @Override
    public void writeProtobuf(Predicate<String> names, MetricSnapshots others, OutputStream out) throws IOException {
        ProtobufExposition exposition = protobuf();
        ProtobufBuffer written = exposition.write(names);
        exposition.append(ClientFamilies.of(others), written);
        written.writeTo(out);
        exposition.release(written);
    }

    private synchronized TextExposition text() {
        TextExposition ready = text;
        if (ready == null) {
            ready = new TextExposition(metrics, false);
            text = ready;
        }
        return ready;
    }

    private synchronized TextExposition openMetrics() {
        TextExposition ready = openMetrics;
        if (ready == null) {
            ready = new TextExposition(metrics, true);
            openMetrics = ready;
        }
        return ready;
    }

    private synchronized ProtobufExposition protobuf() {
        ProtobufExposition ready = protobuf;
        if (ready == null) {
            ready = new ProtobufExposition(metrics);
            protobuf = ready;
        }
        return ready;
    }
}

package io.synfinance.agent.exporter;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.OutputStream;
import java.util.function.Predicate;

/** Has nothing to stand before the registry's metrics. */
final class NoSource implements ScrapeSource {

    @Override
    public void writeText(ScrapeFormat format, Predicate<String> names, OutputStream out) {}

    @Override
    public void writeProtobuf(Predicate<String> names, MetricSnapshots others, OutputStream out) {}
}

package io.synfinance.agent.exporter;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/** What stands before the registry's metrics in each scrape, written without the Prometheus client. */
public interface ScrapeSource {

    /**
     * Writes it as text, as it is now.
     *
     * @param format one of the two texts; of OpenMetrics without its final line
     * @param names which metrics, by their names without {@code _total}
     * @param out where to
     * @throws IOException if that fails
     */
    void writeText(ScrapeFormat format, Predicate<String> names, OutputStream out) throws IOException;

    /**
     * Writes it as protobuf, and the registry's metrics behind it.
     *
     * @param names which of its own metrics
     * @param others those of the registry that are wanted
     * @param out where to
     * @throws IOException if that fails
     */
    void writeProtobuf(Predicate<String> names, MetricSnapshots others, OutputStream out) throws IOException;
}

package io.synfinance.agent.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/** What stands before the registry's metrics in each scrape: text that is written without the Prometheus client. */
public interface ScrapeText {

    /**
     * Writes it, as it is now.
     *
     * @param openMetrics whether in the form of OpenMetrics, without its final line, or in the classic one
     * @param names which metrics, by their names without {@code _total}
     * @param out where to
     * @throws IOException if that fails
     */
    void writeTo(boolean openMetrics, Predicate<String> names, OutputStream out) throws IOException;
}

package io.synfinance.agent;

import io.synfinance.agent.exporter.ScrapeText;
import io.synfinance.agent.metrics.Metrics;
import io.synfinance.agent.metrics.TextBuffer;
import io.synfinance.agent.metrics.TextExposition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The agent's metrics as a scrape shows them; made ready by the first scrape. */
final class MetricsText implements ScrapeText {

    private final Metrics metrics;
    private @Nullable TextExposition exposition;

    MetricsText(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void writeTo(boolean openMetrics, Predicate<String> names, OutputStream out) throws IOException {
        TextExposition ready = exposition();
        TextBuffer text = ready.write(openMetrics, names);
        text.writeTo(out);
        ready.release(text);
    }

    private synchronized TextExposition exposition() {
        TextExposition ready = exposition;
        if (ready == null) {
            ready = new TextExposition(metrics);
            exposition = ready;
        }
        return ready;
    }
}

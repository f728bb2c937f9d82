package io.synfinance.agent.metrics;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All recorders as Prometheus' text, in its classic form or that of OpenMetrics (without the final {@code # EOF}).
 *
 * <p>The Prometheus client makes an object of each series, and of each of its parts, at every scrape: megabytes where there
 * are ten thousand. This writes bytes into a buffer that is used again. A test holds the two to the same text.
 */
public final class TextExposition {

    /** As many as are likely to be asked for at once; what is more is made, and left to the collector. */
    private static final int KEPT_BUFFERS = 2;

    private final Metrics metrics;
    private final List<MetricFamily> fixed;
    private final Map<MetricDefinition, TextFamily> texts = new HashMap<>();
    private final ArrayDeque<TextBuffer> buffers = new ArrayDeque<>();

    /**
     * Nothing written yet.
     *
     * @param metrics what to expose
     */
    public TextExposition(Metrics metrics) {
        this.metrics = metrics;
        this.fixed = metrics.families();
    }

    /**
     * Writes what has been counted so far. Recording goes on meanwhile, and nobody who records waits.
     *
     * @param openMetrics whether in the form of OpenMetrics
     * @param included which metrics, by their names without {@code _total}
     * @return the text, to be given back by {@link #release}
     */
    public TextBuffer write(boolean openMetrics, Predicate<String> included) {
        TextBuffer buffer = take();
        write(fixed, openMetrics, included, buffer);
        write(metrics.custom().families(), openMetrics, included, buffer);
        return buffer;
    }

    private synchronized TextBuffer take() {
        TextBuffer kept = buffers.poll();
        return kept == null ? new TextBuffer() : kept;
    }

    /**
     * Takes back a text that is not needed any more.
     *
     * @param buffer what {@link #write} gave
     */
    public synchronized void release(TextBuffer buffer) {
        if (buffers.size() < KEPT_BUFFERS) {
            buffer.truncate(0);
            buffers.push(buffer);
        }
    }

    private synchronized void write(
            Collection<MetricFamily> families, boolean openMetrics, Predicate<String> included, TextBuffer buffer) {
        for (MetricFamily family : families) {
            TextFamily text =
                    texts.computeIfAbsent(family.metric(), metric -> new TextFamily(metric, metrics.namespace()));
            if (included.test(text.name())) {
                write(family, text, openMetrics, buffer);
            }
        }
    }

    private void write(MetricFamily family, TextFamily text, boolean openMetrics, TextBuffer buffer) {
        int start = buffer.length();
        try {
            text.write(family, openMetrics, buffer);
        } catch (RuntimeException | LinkageError e) {
            // One broken family must not cost the operator all the others.
            buffer.truncate(start);
            metrics.agent().error("metrics");
        }
    }
}

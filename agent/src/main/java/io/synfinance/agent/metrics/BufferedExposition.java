package io.synfinance.agent.metrics;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All recorders in one format.
 *
 * <p>The Prometheus client makes an object of each series, and of each of its parts, at every scrape: megabytes where there
 * are ten thousand. This writes bytes into a buffer that is used again. A test holds the two to the same.
 */
abstract class BufferedExposition<B extends ExpositionBuffer> {

    /** As many as are likely to be asked for at once; what is more is made, and left to the collector. */
    private static final int KEPT_BUFFERS = 2;

    private final Metrics metrics;
    private final Map<MetricDefinition, FamilyWriter<B>> writers = new HashMap<>();
    private final ArrayDeque<B> buffers = new ArrayDeque<>();

    BufferedExposition(Metrics metrics) {
        this.metrics = metrics;
    }

    abstract B newBuffer();

    abstract FamilyWriter<B> writer(MetricFamily family);

    /**
     * Writes what has been counted so far. Recording goes on meanwhile, and nobody who records waits.
     *
     * @param included which metrics, by their names without {@code _total}
     * @return to be given back by {@link #release}
     */
    public final B write(Predicate<String> included) {
        B buffer = take();
        write(metrics.scrapedFamilies(), included, buffer);
        write(metrics.custom().families(), included, buffer);
        return buffer;
    }

    private synchronized B take() {
        B kept = buffers.poll();
        return kept == null ? newBuffer() : kept;
    }

    /**
     * Takes back what is not needed any more.
     *
     * @param buffer what {@link #write} gave
     */
    public final synchronized void release(B buffer) {
        if (buffers.size() < KEPT_BUFFERS) {
            buffer.truncate(0);
            buffers.push(buffer);
        }
    }

    private synchronized void write(Collection<MetricFamily> families, Predicate<String> included, B buffer) {
        for (MetricFamily family : families) {
            FamilyWriter<B> writer = writers.computeIfAbsent(family.metric(), metric -> writer(family));
            if (included.test(writer.name())) {
                write(family, writer, buffer);
            }
        }
    }

    final void write(MetricFamily family, FamilyWriter<B> writer, B buffer) {
        int start = buffer.length();
        try {
            writer.write(family, buffer);
        } catch (RuntimeException | LinkageError e) {
            // One broken family must not cost the operator all the others.
            buffer.truncate(start);
            metrics.agent().error("metrics");
        }
    }
}

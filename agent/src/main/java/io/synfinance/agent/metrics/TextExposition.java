package io.synfinance.agent.metrics;

/** All recorders as Prometheus' text, in its classic form or that of OpenMetrics (without the final {@code # EOF}). */
public final class TextExposition extends BufferedExposition<TextBuffer> {

    private final String namespace;
    private final boolean openMetrics;

    /**
     * Nothing written yet.
     *
     * @param metrics what to expose
     * @param openMetrics whether in the form of OpenMetrics
     */
    public TextExposition(Metrics metrics, boolean openMetrics) {
        super(metrics);
        this.namespace = metrics.namespace();
        this.openMetrics = openMetrics;
    }

    @Override
    TextBuffer newBuffer() {
        return new TextBuffer();
    }

    @Override
    FamilyWriter<TextBuffer> writer(MetricFamily family) {
        return new TextFamily(family, namespace, openMetrics);
    }
}

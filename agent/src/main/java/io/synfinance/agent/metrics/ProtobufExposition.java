package io.synfinance.agent.metrics;

import java.util.Collection;

/** All recorders as delimited {@code io.prometheus.client.MetricFamily} messages of protobuf. */
public final class ProtobufExposition extends BufferedExposition<ProtobufBuffer> {

    private final String namespace;
    private final boolean classicBesideExponential;

    /**
     * Nothing written yet.
     *
     * @param metrics what to expose
     */
    public ProtobufExposition(Metrics metrics) {
        super(metrics);
        this.namespace = metrics.namespace();
        this.classicBesideExponential = metrics.hasClassicBucketsInProtobuf();
    }

    /**
     * Adds families of somebody else.
     *
     * @param families read once
     * @param buffer what {@link #write} gave
     */
    public void append(Collection<MetricFamily> families, ProtobufBuffer buffer) {
        for (MetricFamily family : families) {
            write(family, writer(family), buffer);
        }
    }

    @Override
    ProtobufBuffer newBuffer() {
        return new ProtobufBuffer(ExpositionBuffer.INITIAL);
    }

    @Override
    FamilyWriter<ProtobufBuffer> writer(MetricFamily family) {
        return new ProtobufFamily(family, namespace, classicBesideExponential);
    }
}

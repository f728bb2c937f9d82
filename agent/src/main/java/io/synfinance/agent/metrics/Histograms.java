package io.synfinance.agent.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes histograms as they are configured. */
final class Histograms {

    private final boolean exponential;
    private final Map<Catalogue, double[]> bounds = new HashMap<>();

    Histograms(MetricsSettings settings) {
        exponential = settings.hasExponentialBuckets();
        for (Catalogue metric : Catalogue.values()) {
            if (metric.kind() == MetricKind.HISTOGRAM) {
                bounds.put(metric, settings.bounds().getOrDefault(metric.baseName(), metric.buckets()));
            }
        }
    }

    /** An empty histogram of durations or ratios. */
    StripedHistogram of(Catalogue metric) {
        return new StripedHistogram(exponential(), bounds(metric));
    }

    /** What a histogram counts in besides; null if only the classic buckets are wanted. */
    @Nullable
    ExponentialHistogram exponential() {
        return exponential ? new ExponentialHistogram() : null;
    }

    /** The family of histograms that were made here. */
    MetricFamily family(Catalogue metric, Consumer<SampleSink> reader) {
        return new MetricFamily(metric, reader, bounds(metric));
    }

    double[] bounds(Catalogue metric) {
        return bounds.getOrDefault(metric, new double[0]);
    }
}

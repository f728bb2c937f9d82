package io.synfinance.agent.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The series of one family on their way into the client's form. */
final class SnapshotBuilder implements SampleSink {

    private static final long NO_TIMESTAMP = 0;

    private final MetricKind kind;
    private final String[] labelNames;
    private final double[] bounds;
    private final List<CounterDataPointSnapshot> counters = new ArrayList<>();
    private final List<GaugeDataPointSnapshot> gauges = new ArrayList<>();
    private final List<HistogramDataPointSnapshot> histograms = new ArrayList<>();
    private final List<SummaryDataPointSnapshot> summaries = new ArrayList<>();

    SnapshotBuilder(MetricDefinition metric, String[] labelNames) {
        kind = metric.kind();
        this.labelNames = labelNames;
        double[] finite = metric.buckets();
        bounds = Arrays.copyOf(finite, finite.length + 1);
        bounds[finite.length] = Double.POSITIVE_INFINITY;
    }

    @Override
    public void value(SeriesLabels labels, double value) {
        if (kind == MetricKind.COUNTER) {
            counters.add(new CounterDataPointSnapshot(value, clientLabels(labels), null, NO_TIMESTAMP));
        } else {
            gauges.add(new GaugeDataPointSnapshot(value, clientLabels(labels), null));
        }
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, double sum) {
        ClassicHistogramBuckets buckets = ClassicHistogramBuckets.of(bounds, counts);
        histograms.add(
                new HistogramDataPointSnapshot(buckets, sum, clientLabels(labels), Exemplars.EMPTY, NO_TIMESTAMP));
    }

    @Override
    public ExponentialCounts exponential(int schema) {
        return new ExponentialCounts().reset(schema);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, double sum, ExponentialCounts exponential) {
        histograms.add(new HistogramDataPointSnapshot(
                ClassicHistogramBuckets.of(bounds, counts),
                exponential.schema(),
                exponential.zeroes(),
                ExponentialHistogram.ZERO_THRESHOLD,
                nativeBuckets(exponential.positive()),
                nativeBuckets(exponential.negative()),
                sum,
                clientLabels(labels),
                Exemplars.EMPTY,
                NO_TIMESTAMP));
    }

    private static NativeHistogramBuckets nativeBuckets(ExponentialBuckets buckets) {
        NativeHistogramBuckets.Builder made = NativeHistogramBuckets.builder();
        for (int i = 0; i < buckets.size(); i++) {
            made.bucket(buckets.index(i), buckets.count(i));
        }
        return made.build();
    }

    @Override
    public void summary(SeriesLabels labels, long count, double sum) {
        summaries.add(new SummaryDataPointSnapshot(
                count, sum, Quantiles.EMPTY, clientLabels(labels), Exemplars.EMPTY, NO_TIMESTAMP));
    }

    MetricSnapshot build(MetricMetadata metadata) {
        return switch (kind) {
            case COUNTER -> new CounterSnapshot(metadata, counters);
            case GAUGE -> new GaugeSnapshot(metadata, gauges);
            case HISTOGRAM -> new HistogramSnapshot(metadata, histograms);
            case SUMMARY -> new SummarySnapshot(metadata, summaries);
        };
    }

    private Labels clientLabels(SeriesLabels labels) {
        if (labels.values().length == 0) {
            return Labels.EMPTY;
        }
        String[] ownNames = labels.names();
        return Labels.of(ownNames == null ? labelNames : ownNames, labels.values());
    }
}

package io.synfinance.agent.metrics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One family as a delimited message: {@code MetricFamily} of <a
 * href="https://github.com/prometheus/client_model/blob/master/io/prometheus/client/metrics.proto">Prometheus' client
 * model</a>, whose numbers these are.
 */
final class ProtobufFamily extends FamilyWriter<ProtobufBuffer> {

    private static final int NUMBER = 0;
    private static final int DOUBLE = 1;
    private static final int BYTES = 2;

    private static final int FAMILY_NAME = 1 << 3 | BYTES;
    private static final int FAMILY_HELP = 2 << 3 | BYTES;
    private static final int FAMILY_TYPE = 3 << 3 | NUMBER;
    private static final int FAMILY_METRIC = 4 << 3 | BYTES;

    private static final int METRIC_GAUGE = 2 << 3 | BYTES;
    private static final int METRIC_COUNTER = 3 << 3 | BYTES;
    private static final int METRIC_SUMMARY = 4 << 3 | BYTES;
    private static final int METRIC_HISTOGRAM = 7 << 3 | BYTES;

    /** Of gauges and counters. */
    private static final int VALUE = 1 << 3 | DOUBLE;

    /** Of summaries and histograms. */
    private static final int SAMPLE_COUNT = 1 << 3 | NUMBER;

    private static final int SAMPLE_SUM = 2 << 3 | DOUBLE;
    private static final int BUCKET = 3 << 3 | BYTES;
    private static final int BUCKET_COUNT = 1 << 3 | NUMBER;
    private static final int BUCKET_BOUND = 2 << 3 | DOUBLE;

    private static final int SCHEMA = 5 << 3 | NUMBER;
    private static final int ZERO_THRESHOLD = 6 << 3 | DOUBLE;
    private static final int ZERO_COUNT = 7 << 3 | NUMBER;
    private static final int NEGATIVE_SPAN = 9 << 3 | BYTES;
    private static final int NEGATIVE_DELTA = 10 << 3 | NUMBER;
    private static final int POSITIVE_SPAN = 12 << 3 | BYTES;
    private static final int POSITIVE_DELTA = 13 << 3 | NUMBER;
    private static final int SPAN_OFFSET = 1 << 3 | NUMBER;
    private static final int SPAN_LENGTH = 2 << 3 | NUMBER;

    /** So many empty buckets in a row take less than a span of its own for what follows. */
    private static final int SPANNED_GAP = 2;

    private static final int NOT_BEGUN = -1;
    private static final long[] NONE = {};

    private final byte[] header;
    private final int valueTag;
    private final double[] bounds;
    private final long[] counts;
    private @Nullable ExponentialCounts exponential;
    private final boolean classicBesideExponential;
    private final LabelPairs labelPairs;

    private ProtobufBuffer out;
    private int start = NOT_BEGUN;

    ProtobufFamily(MetricFamily family, String namespace, boolean classicBesideExponential) {
        super(family.metric(), namespace);
        MetricDefinition metric = family.metric();
        header = header(metric, namespace);
        valueTag = metric.kind() == MetricKind.COUNTER ? METRIC_COUNTER : METRIC_GAUGE;
        bounds = Arrays.copyOf(family.buckets(), family.buckets().length + 1);
        bounds[bounds.length - 1] = Double.POSITIVE_INFINITY;
        counts = new long[bounds.length];
        this.classicBesideExponential = classicBesideExponential;
        labelPairs = new LabelPairs(metric.labelNames());
        out = new ProtobufBuffer(0);
    }

    private static byte[] header(MetricDefinition metric, String namespace) {
        ProtobufBuffer header = new ProtobufBuffer(0);
        header.bytes(FAMILY_NAME, metric.metricName(namespace).getBytes(StandardCharsets.UTF_8));
        header.bytes(FAMILY_HELP, metric.help().getBytes(StandardCharsets.UTF_8));
        header.number(FAMILY_TYPE, type(metric.kind()));
        return header.toBytes();
    }

    /** The number of a {@code MetricType}. */
    private static long type(MetricKind kind) {
        switch (kind) {
            case COUNTER:
                return 0;
            case GAUGE:
                return 1;
            case SUMMARY:
                return 2;
            default:
                return 4;
        }
    }

    @Override
    void write(MetricFamily family, ProtobufBuffer target) {
        out = target;
        start = NOT_BEGUN;
        family.read(this);
        if (start != NOT_BEGUN) {
            out.end(start);
        }
    }

    @Override
    public void value(SeriesLabels labels, double value) {
        int metric = begin(labels);
        int one = out.begin(valueTag);
        out.number(VALUE, value);
        out.end(one);
        out.end(metric);
    }

    @Override
    public void summary(SeriesLabels labels, long observed, double total) {
        int metric = begin(labels);
        int summary = out.begin(METRIC_SUMMARY);
        out.number(SAMPLE_COUNT, observed);
        out.number(SAMPLE_SUM, total);
        out.end(summary);
        out.end(metric);
    }

    @Override
    public long[] buckets(int size) {
        Arrays.fill(counts, 0);
        return counts;
    }

    @Override
    public ExponentialCounts exponential(int schema) {
        ExponentialCounts kept = exponential;
        if (kept == null) {
            kept = new ExponentialCounts();
            exponential = kept;
        }
        return kept.reset(schema);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] perBucket, double total) {
        int metric = begin(labels);
        int histogram = out.begin(METRIC_HISTOGRAM);
        classic(perBucket, sum(perBucket), total);
        out.end(histogram);
        out.end(metric);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] perBucket, double total, ExponentialCounts buckets) {
        int metric = begin(labels);
        int histogram = out.begin(METRIC_HISTOGRAM);
        classic(classicBesideExponential ? perBucket : NONE, buckets.sum(), total);
        out.signed(SCHEMA, buckets.schema());
        out.number(ZERO_THRESHOLD, ExponentialHistogram.ZERO_THRESHOLD);
        out.number(ZERO_COUNT, buckets.zeroes());
        spans(NEGATIVE_SPAN, buckets.negative());
        deltas(NEGATIVE_DELTA, buckets.negative());
        spans(POSITIVE_SPAN, buckets.positive());
        deltas(POSITIVE_DELTA, buckets.positive());
        out.end(histogram);
        out.end(metric);
    }

    private static long sum(long... perBucket) {
        long sum = 0;
        for (long count : perBucket) {
            sum += count;
        }
        return sum;
    }

    /** The classic buckets, as many as there are. */
    private void classic(long[] perBucket, long observed, double total) {
        out.number(SAMPLE_COUNT, observed);
        out.number(SAMPLE_SUM, total);
        long cumulative = 0;
        for (int i = 0; i < perBucket.length; i++) {
            cumulative += perBucket[i];
            int bucket = out.begin(BUCKET);
            // What has come since the exponential buckets were read is left for the next time, or the two would not
            // agree.
            out.number(BUCKET_COUNT, Math.min(cumulative, observed));
            out.number(BUCKET_BOUND, bounds[i]);
            out.end(bucket);
        }
    }

    private void spans(int tag, ExponentialBuckets buckets) {
        int next = 0;
        int end = 0;
        for (int first = 0; first < buckets.size(); first = end) {
            end = first + 1;
            while (end < buckets.size() && gap(buckets, end) <= SPANNED_GAP) {
                end++;
            }
            int span = out.begin(tag);
            out.signed(SPAN_OFFSET, buckets.index(first) - next);
            next = buckets.index(end - 1) + 1;
            out.number(SPAN_LENGTH, next - buckets.index(first));
            out.end(span);
        }
    }

    /** How many empty buckets are before this one, which is not the first. */
    private static int gap(ExponentialBuckets buckets, int i) {
        return buckets.index(i) - buckets.index(i - 1) - 1;
    }

    private void deltas(int tag, ExponentialBuckets buckets) {
        long before = 0;
        for (int i = 0; i < buckets.size(); i++) {
            int gap = i == 0 ? 0 : gap(buckets, i);
            for (int empty = 0; empty < gap && gap <= SPANNED_GAP; empty++) {
                out.signed(tag, -before);
                before = 0;
            }
            out.signed(tag, buckets.count(i) - before);
            before = buckets.count(i);
        }
    }

    private int begin(SeriesLabels labels) {
        if (start == NOT_BEGUN) {
            start = out.begin();
            out.write(header);
        }
        int metric = out.begin(FAMILY_METRIC);
        out.write(labelPairs.of(labels));
        return metric;
    }
}

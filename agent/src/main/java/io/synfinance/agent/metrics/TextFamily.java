package io.synfinance.agent.metrics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The text of one family, for example
 *
 * <pre>{@code
 * # HELP synfinance_requests_total HTTP requests, each counted once at its end.
 * # TYPE synfinance_requests_total counter
 * synfinance_requests_total{endpoint="/health",method="GET",status="200"} 3.0
 * }</pre>
 *
 * <p>The text of a series' labels is kept in its {@link SeriesLabels}.
 */
final class TextFamily extends FamilyWriter<TextBuffer> {

    private static final byte[] NOTHING = {};

    private final byte[] header;
    private final byte[] sample;
    private final byte[] bucket;
    private final byte[] count;
    private final byte[] sum;
    private final byte[][] bounds;
    private final long[] counts;
    private final LabelText labelText;

    private TextBuffer out = new TextBuffer();
    private byte[] pendingHeader = NOTHING;

    TextFamily(MetricFamily family, String namespace, boolean openMetrics) {
        super(family.metric(), namespace);
        MetricDefinition metric = family.metric();
        String full = metric.metricName(namespace);
        String type = metric.kind().name().toLowerCase(Locale.ROOT) + "\n";
        header = openMetrics
                ? bytes("# TYPE " + name() + " " + type + "# HELP " + name() + " " + LabelText.escaped(metric.help())
                        + "\n")
                : bytes("# HELP " + full + " " + LabelText.escapedLines(metric.help()) + "\n# TYPE " + full + " "
                        + type);
        sample = bytes(full);
        bucket = bytes(full + "_bucket");
        count = bytes(full + "_count");
        sum = bytes(full + "_sum");
        bounds = bounds(family.buckets());
        counts = new long[bounds.length];
        labelText = new LabelText(metric.labelNames());
    }

    private static byte[][] bounds(double... finite) {
        byte[][] bounds = new byte[finite.length + 1][];
        for (int i = 0; i < finite.length; i++) {
            bounds[i] = bytes("le=\"" + finite[i] + "\"} ");
        }
        bounds[finite.length] = bytes("le=\"+Inf\"} ");
        return bounds;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    void write(MetricFamily family, TextBuffer target) {
        out = target;
        pendingHeader = header;
        family.read(this);
    }

    @Override
    public void value(SeriesLabels labels, double value) {
        start(sample, labels).append(value).append('\n');
    }

    @Override
    public void summary(SeriesLabels labels, long observed, double total) {
        start(count, labels).append(observed).append('\n');
        start(sum, labels).append(total).append('\n');
    }

    @Override
    public long[] buckets(int size) {
        Arrays.fill(counts, 0);
        return counts;
    }

    @Override
    public void histogram(SeriesLabels labels, long[] perBucket, double total) {
        byte[] text = labelText.of(labels);
        long observed = 0;
        for (int i = 0; i < bounds.length; i++) {
            observed += perBucket[i];
            startBucket(text).append(bounds[i]).append(observed).append('\n');
        }
        start(count, labels).append(observed).append('\n');
        start(sum, labels).append(total).append('\n');
    }

    private TextBuffer startBucket(byte[] text) {
        begin().append(bucket).append('{').append(text);
        return text.length == 0 ? out : out.append(',');
    }

    private TextBuffer start(byte[] sampleName, SeriesLabels labels) {
        byte[] text = labelText.of(labels);
        begin().append(sampleName);
        return text.length == 0
                ? out.append(' ')
                : out.append('{').append(text).append('}').append(' ');
    }

    private TextBuffer begin() {
        out.append(pendingHeader);
        pendingHeader = NOTHING;
        return out;
    }
}

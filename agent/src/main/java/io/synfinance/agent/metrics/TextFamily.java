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
 * <p>What does not change is kept as bytes; that of a series in its {@link SeriesLabels}. Not for two threads at once.
 */
final class TextFamily implements SampleSink {

    private static final String TOTAL = "_total";
    private static final byte[] NOTHING = {};

    private final String name;
    private final byte[] header;
    private final byte[] openMetricsHeader;
    private final byte[] sample;
    private final byte[] bucket;
    private final byte[] count;
    private final byte[] sum;
    private final byte[][] bounds;
    private final long[] counts;
    private final LabelText labelText;

    private TextBuffer out = new TextBuffer();
    private byte[] pendingHeader = NOTHING;

    TextFamily(MetricDefinition metric, String namespace) {
        String full = metric.metricName(namespace);
        String type = metric.kind().name().toLowerCase(Locale.ROOT);
        name = metric.kind() == MetricKind.COUNTER ? full.substring(0, full.length() - TOTAL.length()) : full;
        header = bytes("# HELP " + full + " " + LabelText.escapedLines(metric.help()) + "\n# TYPE " + full + " " + type
                + "\n");
        openMetricsHeader = bytes(
                "# TYPE " + name + " " + type + "\n# HELP " + name + " " + LabelText.escaped(metric.help()) + "\n");
        sample = bytes(full);
        bucket = bytes(full + "_bucket");
        count = bytes(full + "_count");
        sum = bytes(full + "_sum");
        bounds = bounds(metric.buckets());
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

    /** The name by which a scrape may ask for it: that of the metric, without {@code _total}. */
    String name() {
        return name;
    }

    /** Writes all series of the family; nothing, not even its header, if there are none. */
    void write(MetricFamily family, boolean openMetrics, TextBuffer target) {
        out = target;
        pendingHeader = openMetrics ? openMetricsHeader : header;
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

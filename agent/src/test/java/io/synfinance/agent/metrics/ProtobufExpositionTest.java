package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Histogram;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricFamily;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client's generated classes read is what the client's own writer would have written. */
class ProtobufExpositionTest {

    private static final MetricsSettings BOTH = MetricsSettings.defaults().withBuckets(true, true);
    private static final MetricsSettings NATIVE = MetricsSettings.defaults().withBuckets(false, true);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theClientsOwnWriterWritesTheSame(boolean exponential) throws IOException {
        // given
        Metrics metrics = Metrics.create(MetricsSettings.defaults().withBuckets(true, exponential));
        ALittleOfEverything.record(metrics);

        // then
        assertThat(byName(written(metrics, name -> true))).isEqualTo(byName(ofClient(metrics)));
    }

    @Test
    void aHistogramHasNoExponentialBucketsUnlessTheyAreWanted() {
        // given
        Metrics metrics = Metrics.create(MetricsSettings.defaults());
        metrics.predictions().timed(1_000_000);

        // then
        assertThat(prediction(metrics).hasSchema()).isFalse();
        assertThat(prediction(metrics).getBucketCount()).isEqualTo(10);
    }

    @Test
    void classicBucketsAreLeftOutIfOnlyNativeOnesAreWanted() {
        // given
        Metrics metrics = Metrics.create(NATIVE);
        metrics.predictions().timed(1_000_000);

        // then
        Histogram histogram = prediction(metrics);
        assertThat(histogram.getSchema()).isEqualTo(5);
        assertThat(histogram.getSampleCount()).isEqualTo(1);
        assertThat(histogram.getBucketList()).isEmpty();
    }

    @Test
    void anEmptyHistogramIsKnownAsANativeOne() {
        // given
        Metrics metrics = Metrics.create(NATIVE);
        metrics.predictions().enable();

        // then
        assertThat(prediction(metrics).getZeroThreshold()).isEqualTo(0x1p-128);
        assertThat(prediction(metrics).getSampleCount()).isZero();
    }

    @Test
    void smallGapsAreFilledAndGreatOnesBeginASpan() {
        // given
        Metrics metrics = Metrics.create(NATIVE);
        for (double octaves : new double[] {0, 3 / 32.0, 4 / 32.0, 8 / 32.0}) {
            metrics.predictions().timed((long) (TimeUnit.SECONDS.toNanos(1) * Math.pow(2, octaves - 1 / 64.0)));
        }

        // then
        Histogram histogram = prediction(metrics);
        assertThat(histogram.getPositiveSpanList().stream().map(span -> List.of(span.getOffset(), span.getLength())))
                .containsExactly(List.of(0, 5), List.of(3, 1));
        assertThat(histogram.getPositiveDeltaList()).containsExactly(1L, -1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void bothKindsOfBucketsHaveTheSameCountWhileItGrows() throws Exception {
        // given
        Metrics metrics = Metrics.create(BOTH);
        metrics.predictions().enable();

        // then
        Together.run(thread -> {
            for (int i = 0; i < 300; i++) {
                for (int more = 0; more < 20; more++) {
                    metrics.predictions().timed(i * 1_000_000L * more);
                }
                Histogram histogram = prediction(metrics);
                assertThat(histogram.getSampleCount()).isEqualTo(ofSpans(histogram));
                assertThat(histogram.getSampleCount())
                        .isEqualTo(histogram.getBucket(9).getCumulativeCount());
            }
        });
    }

    @Test
    void onlyWhatIsAskedForIsWritten() {
        // given
        Metrics metrics = Metrics.create(BOTH);
        ALittleOfEverything.record(metrics);

        // then
        assertThat(written(metrics, "synfinance_requests"::equals))
                .extracting(MetricFamily::getName)
                .containsExactly("synfinance_requests_total");
    }

    @Test
    void aBufferIsUsedAgainFromItsBegin() {
        // given
        ProtobufExposition exposition = new ProtobufExposition(Metrics.create(BOTH));
        ProtobufBuffer first = exposition.write("synfinance_agent_port_retries"::equals);
        exposition.release(first);

        // when
        ProtobufBuffer second = exposition.write("synfinance_agent_port_retries"::equals);

        // then
        assertThat(second).isSameAs(first);
        assertThat(read(second)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 126, 127, 128, 16_383, 16_384, 100_000})
    void aLengthTakesAsManyBytesAsItNeeds(int length) {
        // when
        ProtobufBuffer buffer = new ProtobufBuffer(0);
        int family = buffer.begin();
        buffer.bytes(1 << 3 | 2, "x".repeat(length).getBytes(StandardCharsets.US_ASCII));
        buffer.end(family);

        // then
        assertThat(read(buffer)).extracting(MetricFamily::getName).containsExactly("x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, -64, 64, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void deltasOfEverySizeAreWritten(long delta) throws IOException {
        // when
        ProtobufBuffer buffer = new ProtobufBuffer(0);
        buffer.signed(13 << 3, delta);

        // then
        assertThat(Histogram.parseFrom(buffer.toBytes()).getPositiveDelta(0)).isEqualTo(delta);
    }

    private static Histogram prediction(Metrics metrics) {
        return written(metrics, "synfinance_prediction_seconds"::equals)
                .get(0)
                .getMetric(0)
                .getHistogram();
    }

    private static long ofSpans(Histogram histogram) {
        long count = histogram.getZeroCount();
        long bucket = 0;
        for (long delta : histogram.getPositiveDeltaList()) {
            bucket += delta;
            count += bucket;
        }
        return count;
    }

    private static List<MetricFamily> written(Metrics metrics, Predicate<String> names) {
        return read(new ProtobufExposition(metrics).write(names));
    }

    private static List<MetricFamily> read(ProtobufBuffer buffer) {
        return read(buffer.toBytes());
    }

    private static List<MetricFamily> read(byte[] messages) {
        ByteArrayInputStream in = new ByteArrayInputStream(messages);
        List<MetricFamily> families = new ArrayList<>();
        try {
            while (in.available() > 0) {
                families.add(MetricFamily.parseDelimitedFrom(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return families;
    }

    private static List<MetricFamily> ofClient(Metrics metrics) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        MetricsRegistration.register(metrics, registry);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrometheusProtobufWriter().write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
        return read(out.toByteArray());
    }

    /** What the machine says changes from scrape to scrape, and the client sorts series, and does not fill gaps. */
    private static Map<String, String> byName(List<MetricFamily> families) {
        Map<String, String> byName = new TreeMap<>();
        for (MetricFamily family : families) {
            MetricFamily.Builder sorted = family.toBuilder().clearMetric();
            family.getMetricList().stream()
                    .sorted(Comparator.comparing(metric -> metric.getLabelList().toString()))
                    .forEach(sorted::addMetric);
            byName.put(family.getName(), sorted.toString());
        }
        byName.keySet().removeIf(name -> name.matches("synfinance_(memory|cpu|disk)_.*|.*_timestamp_seconds"));
        return byName;
    }
}

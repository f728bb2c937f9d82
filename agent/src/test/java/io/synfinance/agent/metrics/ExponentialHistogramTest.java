package io.synfinance.agent.metrics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ExponentialHistogramTest {

    private final ExponentialHistogram histogram = new ExponentialHistogram();

    @Test
    void numbersAreCountedInTheirBuckets() {
        // when
        DoubleStream.of(1, 1, 2, -2, 0, 1e-40).forEach(histogram::observe);

        // then
        ExponentialCounts counts = read();
        assertThat(counts.schema()).isEqualTo(5);
        assertThat(counts.zeroes()).isEqualTo(2);
        assertThat(byIndex(counts.positive())).isEqualTo(Map.of(0, 2L, 32, 1L));
        assertThat(byIndex(counts.negative())).isEqualTo(Map.of(32, 1L));
        assertThat(counts.sum()).isEqualTo(6);
    }

    @Test
    void theClientsOwnHistogramCountsTheSame() {
        Random random = new Random(1);
        assertLikeClient(() -> Math.exp(random.nextGaussian() / 4));
    }

    @Test
    void theClientsOwnHistogramCountsTheSameOfBothSigns() {
        Random random = new Random(2);
        assertLikeClient(() -> {
            double number = random.nextGaussian();
            return Math.signum(number) * (1 + Math.abs(number) / 3);
        });
    }

    /** Of numbers beyond 1: of buckets below 0 it joins the wrong pairs, in version 1.8. */
    @Test
    void theClientsOwnHistogramJoinsBucketsAsWell() {
        Random random = new Random(3);
        assertLikeClient(() -> Math.exp(Math.abs(random.nextGaussian()) * 5));
        assertThat(read().schema()).isBetween(0, 4);
    }

    @Test
    void joinedBucketsHoldWhatIsWithinTheirBounds() {
        // when
        Random random = new Random(4);
        double[] numbers =
                random.doubles(50_000).map(each -> Math.exp(20 * each - 15)).toArray();
        DoubleStream.of(numbers).forEach(histogram::observe);

        // then
        ExponentialCounts counts = read();
        assertThat(counts.schema()).isEqualTo(2);
        Map<Integer, Long> expected = DoubleStream.of(numbers)
                .mapToObj(number -> (int) Math.ceil(Math.log(number) / Math.log(2) * 4))
                .collect(Collectors.groupingBy(index -> index, TreeMap::new, Collectors.counting()));
        assertThat(byIndex(counts.positive())).isEqualTo(expected);
    }

    @Test
    void numbersOfEverySizeFitIntoTheCoarsestSchema() {
        // when
        for (int exponent = -1022; exponent <= 1023; exponent++) {
            histogram.observe(Math.scalb(1.5, exponent));
            histogram.observe(-Math.scalb(1.5, exponent));
        }
        histogram.observe(Double.POSITIVE_INFINITY);
        histogram.observe(Double.NEGATIVE_INFINITY);
        histogram.observe(Double.MIN_VALUE);

        // then
        ExponentialCounts counts = read();
        assertThat(counts.schema()).isEqualTo(-4);
        assertThat(counts.positive().size() + counts.negative().size()).isLessThanOrEqualTo(160);
        assertThat(counts.sum()).isEqualTo(2 * 2046 + 3);
        assertThat(counts.positive().index(counts.positive().size() - 1)).isEqualTo(65);
    }

    @Test
    void oneBucketTooManyHalvesTheResolution() {
        // when
        for (int i = 0; i < 160; i++) {
            histogram.observe(Math.pow(2, (i + .5) / 32));
        }
        int before = read().schema();
        histogram.observe(Math.pow(2, 160.5 / 32));

        // then
        assertThat(before).isEqualTo(5);
        ExponentialCounts counts = read();
        assertThat(counts.schema()).isEqualTo(4);
        assertThat(counts.positive().size()).isEqualTo(81);
        assertThat(counts.sum()).isEqualTo(161);
    }

    @Test
    void nothingIsLostOrCountedTwiceWhileTheTablesChange() throws Exception {
        // when
        int each = 20_000;
        Together.run(thread -> {
            Random random = new Random(thread);
            long seen = 0;
            for (int i = 0; i < each; i++) {
                histogram.observe(Math.exp(random.nextGaussian() * i / 2_000));
                if (i % 100 == 0) {
                    long now = read().sum();
                    assertThat(now).isGreaterThan(seen);
                    seen = now;
                }
            }
        });

        // then
        assertThat(read().sum()).isEqualTo((long) each * Together.THREADS);
        assertThat(read().schema()).isLessThan(5);
    }

    private void assertLikeClient(DoubleSupplier numbers) {
        Histogram client =
                Histogram.builder().name("client").nativeOnly().help("").build();
        for (int i = 0; i < 50_000; i++) {
            double number = numbers.getAsDouble();
            client.observe(number);
            histogram.observe(number);
        }

        HistogramDataPointSnapshot expected = client.collect().getDataPoints().get(0);
        ExponentialCounts counts = read();
        assertThat(counts.schema()).isEqualTo(expected.getNativeSchema());
        assertThat(counts.zeroes()).isEqualTo(expected.getNativeZeroCount());
        assertThat(byIndex(counts.positive())).isEqualTo(byIndex(expected.getNativeBucketsForPositiveValues()));
        assertThat(byIndex(counts.negative())).isEqualTo(byIndex(expected.getNativeBucketsForNegativeValues()));
        assertThat(ExponentialHistogram.ZERO_THRESHOLD).isEqualTo(expected.getNativeZeroThreshold());
    }

    private ExponentialCounts read() {
        return requireNonNull(histogram.read(new SnapshotBuilder(Catalogue.PREDICTION_TIME, new String[0])));
    }

    private static Map<Integer, Long> byIndex(ExponentialBuckets buckets) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (int i = 0; i < buckets.size(); i++) {
            counts.put(buckets.index(i), buckets.count(i));
        }
        return counts;
    }

    private static Map<Integer, Long> byIndex(NativeHistogramBuckets buckets) {
        Map<Integer, Long> counts = new TreeMap<>();
        buckets.forEach(bucket -> counts.put(bucket.getBucketIndex(), bucket.getCount()));
        return counts;
    }
}

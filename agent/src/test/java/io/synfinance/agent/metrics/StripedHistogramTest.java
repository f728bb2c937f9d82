package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripedHistogramTest {

    private final StripedHistogram histogram = new StripedHistogram(null, .001, .5, 2);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "999999, 0",
        "1000000, 0",
        "1000001, 1",
        "500000000, 1",
        "500000001, 2",
        "2000000000, 2",
        "2000000001, 3",
        "9223372036854775807, 3",
        "-1, 0"
    })
    void aDurationGoesToTheFirstBucketThatHoldsIt(long nanos, int bucket) {
        histogram.observeNanos(nanos);

        long[] expected = new long[4];
        expected[bucket] = 1;
        assertThat(histogram.counts()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.001, 0", "0.0010000000001, 1", "0.5, 1", "0.75, 2"})
    void aRatioGoesToTheFirstBucketThatHoldsIt(double ratio, int bucket) {
        histogram.observeRatio(ratio);

        long[] expected = new long[4];
        expected[bucket] = 1;
        assertThat(histogram.counts()).isEqualTo(expected);
    }

    @Test
    void sumsAreExact() {
        for (int i = 0; i < 10; i++) {
            histogram.observeRatio(0.1);
        }

        assertThat(histogram.sum()).isEqualTo(1.0);
    }

    @Test
    void observationsOfManyThreadsAreCountedExactly() throws Exception {
        int each = 50_000;
        Together.run(thread -> {
            for (int i = 0; i < each; i++) {
                histogram.observeNanos(i % 2 == 0 ? 1_000 : 1_000_000_000);
            }
        });

        long half = each / 2L * Together.THREADS;
        assertThat(histogram.counts()).containsExactly(half, 0, half, 0);
        assertThat(histogram.sum()).isEqualTo((half * 1_000 + half * 1_000_000_000) / 1e9);
    }

    @Test
    void whatAReaderSeesNeverShrinks() throws Exception {
        Together.run(thread -> {
            long seen = 0;
            for (int i = 0; i < 2_000; i++) {
                histogram.observeNanos(i);
                long count = Arrays.stream(histogram.counts()).sum();
                assertThat(count).isGreaterThan(seen);
                seen = count;
            }
        });
    }

    @Test
    void itIsEmptyUntilTheFirstObservation() {
        assertThat(histogram.isEmpty()).isTrue();
        histogram.observeNanos(0);
        assertThat(histogram.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "8, 4", "16, 4", "128, 4", "1000000, 4"})
    void thereAreTwiceAsManyStripesAsProcessorsButNotTooMany(int processors, int bits) {
        assertThat(Stripes.stripeBits(processors)).isEqualTo(bits);
    }
}

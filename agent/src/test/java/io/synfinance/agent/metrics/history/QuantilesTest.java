package io.synfinance.agent.metrics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The examples were reckoned with histogram_quantile. */
class QuantilesTest {

    private static final double[] BOUNDS = {.1, .5, 1};

    @Test
    void valuesLieEvenlyInTheirBucket() {
        // then
        assertThat(Quantiles.of(.5, BOUNDS, new long[] {10, 0, 0, 0})).isEqualTo(.05, within(1e-12));
        assertThat(Quantiles.of(.5, BOUNDS, new long[] {10, 20, 10, 0})).isEqualTo(.3, within(1e-12));
        assertThat(Quantiles.of(.95, BOUNDS, new long[] {10, 20, 10, 0})).isEqualTo(.9, within(1e-12));
    }

    @Test
    void emptyBucketsAreSteppedOver() {
        // then
        assertThat(Quantiles.of(.5, BOUNDS, new long[] {0, 0, 4, 0})).isEqualTo(.75, within(1e-12));
        assertThat(Quantiles.of(.5, BOUNDS, new long[] {5, 0, 5, 0})).isEqualTo(.1, within(1e-12));
    }

    @Test
    void aboveTheLastBoundIsTheLastBound() {
        // then
        assertThat(Quantiles.of(.99, BOUNDS, new long[] {1, 0, 0, 9})).isEqualTo(1);
    }

    @Test
    void ofNothingThereIsNone() {
        // then
        assertThat(Quantiles.of(.5, BOUNDS, new long[4])).isNaN();
    }
}

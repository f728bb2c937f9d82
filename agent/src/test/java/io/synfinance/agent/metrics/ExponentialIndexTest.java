package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialIndexTest {

    private static final MathContext EXACT = new MathContext(400);

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "1.0000000000000002, 1",
        "0.9999999999999999, 0",
        "2, 32",
        "0.5, -32",
        "1.021, 1",
        "1.022, 2",
        "1e-9, -956",
        "3.8774091121e-26, -2701",
        "1.7976931348623157e308, 32768",
        "Infinity, 32769",
    })
    void aNumberIsInTheBucketThatEndsWithItOrBehindIt(double number, int index) {
        assertThat(ExponentialIndex.of(number)).isEqualTo(index);
    }

    /** A number and the end of its bucket, both to the 32nd power, compare without rounding. */
    @Test
    void numbersOfEverySizeAreWithinTheBoundsOfTheirBuckets() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            double number = StrictMath.pow(2, -128 + 256 * random.nextDouble());
            int index = ExponentialIndex.of(number);
            BigDecimal power = new BigDecimal(number).pow(32, EXACT);

            assertThat(power).as("%s", number).isLessThanOrEqualTo(powerOfTwo(index));
            assertThat(power).as("%s", number).isGreaterThan(powerOfTwo(index - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9})
    void aCoarserBucketEndsWhereTheLastOfItsPartsEnds(int steps) {
        for (int index = -100; index < 100; index++) {
            int coarser = ExponentialIndex.coarser(index, steps);

            assertThat(coarser << steps).isGreaterThanOrEqualTo(index);
            assertThat((coarser - 1) << steps).isLessThan(index);
        }
    }

    private static BigDecimal powerOfTwo(int exponent) {
        return exponent >= 0
                ? BigDecimal.valueOf(2).pow(exponent, EXACT)
                : BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(-exponent, EXACT), EXACT);
    }
}

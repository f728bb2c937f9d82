package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingSumTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long WINDOW = 300 * SECOND;
    private static final long SLOT = 10 * SECOND;

    private final RollingSum sum = new RollingSum(WINDOW);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 123_456_789_012L, -123_456_789_012L, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2})
    void whatWasAddedStaysForTheWindowAndNoLonger(long start) {
        long slotStart = Math.floorDiv(start, SLOT) * SLOT;
        sum.add(slotStart, 7);

        assertThat(sum.sum(slotStart)).isEqualTo(7);
        assertThat(sum.sum(slotStart + WINDOW - 1)).isEqualTo(7);
        assertThat(sum.sum(slotStart + WINDOW)).isZero();
    }

    @Test
    void theOldestSlotLeavesFirst() {
        for (int i = 0; i < 30; i++) {
            sum.add(i * SLOT, 1);
        }

        assertThat(sum.sum(29 * SLOT)).isEqualTo(30);
        assertThat(sum.sum(30 * SLOT)).isEqualTo(29);
        assertThat(sum.sum(45 * SLOT)).isEqualTo(14);
    }

    @Test
    void aGapLongerThanTheWindowLeavesNothingBehind() {
        sum.add(0, 7);
        sum.add(10 * WINDOW, 1);

        assertThat(sum.sum(10 * WINDOW)).isEqualTo(1);
        assertThat(sum.sum(1_000 * WINDOW)).isZero();
    }

    @Test
    void aJumpBackForgetsWhatIsToCome() {
        sum.add(100 * WINDOW, 7);
        assertThat(sum.sum(0)).isZero();

        sum.add(0, 1);
        assertThat(sum.sum(0)).isEqualTo(1);
        assertThat(sum.sum(100 * WINDOW)).isZero();
    }

    @Test
    void additionsOfManyThreadsAreExactWhileTheClockRuns() throws Exception {
        int each = 50_000;
        AtomicLong clock = new AtomicLong();
        Together.run(thread -> {
            for (int i = 0; i < each; i++) {
                sum.add(clock.addAndGet(SECOND / 2_000), 1);
            }
        });

        assertThat(sum.sum(clock.get())).isEqualTo((long) each * Together.THREADS);
    }

    @Test
    void additionsAtTheTurnOfASlotAreExact() throws Exception {
        int slots = 29;
        Together.run(thread -> {
            for (int i = 0; i < slots; i++) {
                for (int n = 0; n < 1000; n++) {
                    sum.add(i * SLOT, 1);
                }
            }
        });

        assertThat(sum.sum(slots * SLOT)).isEqualTo(1000L * slots * Together.THREADS);
    }
}

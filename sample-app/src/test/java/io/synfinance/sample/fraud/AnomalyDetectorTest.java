package io.synfinance.sample.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.sample.support.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyDetectorTest {

    private final AnomalyDetector detector = new AnomalyDetector();

    @Test
    void everyTypeOfAnomalyOccursAndMostPaymentsHaveNone() {
        List<List<Anomaly>> found = new Simulation(42)
                .cases(10_000).stream()
                        .map(it -> detector.detect(it.features()))
                        .toList();

        assertThat(found)
                .flatExtracting(anomalies -> anomalies)
                .extracting(Anomaly::anomalyType)
                .contains(AnomalyType.values());
        assertThat(found.stream().filter(anomalies -> !anomalies.isEmpty()).count())
                .isLessThan(1_000);
    }

    @Test
    void severityGrowsWithTheScore() {
        assertThat(List.of(0.1, 0.4, 0.7, 0.9))
                .extracting(Severity::of)
                .containsExactly(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    }
}

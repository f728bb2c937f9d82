package io.synfinance.sample.prediction;

import io.synfinance.sample.features.Features;
import org.springframework.stereotype.Component;

/** A logistic regression over {@link Signals}. */
@Component
public final class FraudModel {

    private final Weights weights;

    FraudModel() {
        this(Weights.shipped());
    }

    FraudModel(Weights weights) {
        this.weights = weights;
    }

    @io.synfinance.annotations.Prediction
    public Prediction predict(Features features) {
        double probability = probability(Signals.of(features));
        return new Prediction(features.transactionId(), probability, probability >= 0.5, weights.version());
    }

    private double probability(double[] signals) {
        double sum = weights.bias();
        for (int i = 0; i < signals.length; i++) {
            sum += weights.bySignal().get(i) * signals[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}

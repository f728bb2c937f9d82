package apps.garbage;

import io.synfinance.annotations.AnomalyDetection;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.Measured;
import io.synfinance.annotations.Prediction;
import java.util.Arrays;
import java.util.List;

/** Methods that allocate nothing themselves. */
final class Business {

    private static final Verdict HONEST = new Verdict(false);
    private static final Verdict FRAUD = new Verdict(true);
    private static final List<Verdict> ANOMALIES = Arrays.asList(FRAUD, HONEST, FRAUD);

    void predict() {
        predict(7);
    }

    void honest() {
        detect(HONEST);
    }

    void fraud() {
        detect(FRAUD);
    }

    void anomalies() {
        anomalies(ANOMALIES);
    }

    void measure() {
        order(FRAUD);
    }

    @Prediction
    int predict(int input) {
        return input;
    }

    @FraudDetection(type = "$return.kind", severity = "high", confidence = "$return.confidence")
    Verdict detect(Verdict verdict) {
        return verdict;
    }

    @AnomalyDetection(type = "$item.kind", severity = "low", detected = "$item.fraud")
    List<Verdict> anomalies(List<Verdict> found) {
        return found;
    }

    @Measured(metric = "orders", labels = "kind=$verdict.kind")
    void order(Verdict verdict) {}

    enum Kind {
        CARD_CLONING
    }

    static final class Verdict {
        private final boolean fraud;

        Verdict(boolean fraud) {
            this.fraud = fraud;
        }

        public boolean isFraud() {
            return fraud;
        }

        public Kind getKind() {
            return Kind.CARD_CLONING;
        }

        public double getConfidence() {
            return 0.9;
        }
    }
}

package apps.business;

import io.synfinance.annotations.AnomalyDetection;
import io.synfinance.annotations.CacheLookup;
import io.synfinance.annotations.DataQuality;
import io.synfinance.annotations.FeatureEngineering;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.FraudOutcome;
import io.synfinance.annotations.Measured;
import io.synfinance.annotations.Prediction;
import io.synfinance.annotations.TransactionGeneration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The business with annotations. */
final class Marked extends Business {

    @Override
    @FraudDetection
    Verdict detect(Payment payment) {
        return new Verdict(payment.isLarge(), payment.kind);
    }

    @Override
    @FraudDetection(type = "later")
    CompletableFuture<Verdict> detectLater(Payment payment, CompletableFuture<Verdict> verdict) {
        return verdict;
    }

    @Override
    @FraudOutcome(type = "$verdict.kind", predicted = "$verdict.fraud", actual = "$fraud")
    Verdict close(Verdict verdict, boolean fraud) {
        return verdict;
    }

    @Override
    @AnomalyDetection
    List<Map<String, Object>> anomalies(Payment payment, List<Map<String, Object>> found) {
        return found;
    }

    @Override
    @TransactionGeneration
    List<String> generate(int count) {
        return Collections.nCopies(count, "payment");
    }

    @Override
    @FeatureEngineering
    double[] features(Payment payment) {
        return new double[] {0.5};
    }

    @Override
    @Prediction
    double predict(double... features) {
        if (features.length == 0) {
            throw new IllegalStateException();
        }
        return features[0];
    }

    @Override
    @CacheLookup(cache = "merchant")
    Optional<String> merchant(String id) {
        return id.equals("known") ? Optional.of("shop") : Optional.empty();
    }

    @Override
    @DataQuality
    Map<String, Object> inspect(Map<String, Object> report) {
        return report;
    }

    @Override
    @Measured(
            metric = "orders_value",
            type = Measured.Type.HISTOGRAM,
            value = "$return.total",
            labels = {"large=$order.large", "region=in"},
            buckets = {50, 5000},
            help = "Value of orders.")
    Map<String, Object> place(Payment order) {
        return order.receipt();
    }

    @Override
    @Measured(metric = "rings", labels = "bell=$0")
    void ring(String bell) {}

    @Override
    @Measured(metric = "queue_length", type = Measured.Type.GAUGE)
    int queue(int length) {
        return length;
    }
}

package apps.business;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The same business without: rules say what it does. */
final class Plain extends Business {

    @Override
    Verdict detect(Payment payment) {
        return new Verdict(payment.isLarge(), payment.kind);
    }

    @Override
    CompletableFuture<Verdict> detectLater(Payment payment, CompletableFuture<Verdict> verdict) {
        return verdict;
    }

    @Override
    Verdict close(Verdict verdict, boolean fraud) {
        return verdict;
    }

    @Override
    List<Map<String, Object>> anomalies(Payment payment, List<Map<String, Object>> found) {
        return found;
    }

    @Override
    List<String> generate(int count) {
        return Collections.nCopies(count, "payment");
    }

    @Override
    double[] features(Payment payment) {
        return new double[] {0.5};
    }

    @Override
    double predict(double... features) {
        if (features.length == 0) {
            throw new IllegalStateException();
        }
        return features[0];
    }

    @Override
    Optional<String> merchant(String id) {
        return id.equals("known") ? Optional.of("shop") : Optional.empty();
    }

    @Override
    Map<String, Object> inspect(Map<String, Object> report) {
        return report;
    }

    @Override
    Map<String, Object> place(Payment order) {
        return order.receipt();
    }

    @Override
    void ring(String bell) {}

    @Override
    int queue(int length) {
        return length;
    }
}

package apps.business;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Everything that can be recorded of a business, once with annotations and once without. */
abstract class Business {

    abstract Verdict detect(Payment payment);

    abstract CompletableFuture<Verdict> detectLater(Payment payment, CompletableFuture<Verdict> verdict);

    abstract Verdict close(Verdict verdict, boolean fraud);

    abstract List<Map<String, Object>> anomalies(Payment payment, List<Map<String, Object>> found);

    abstract List<String> generate(int count);

    abstract double[] features(Payment payment);

    abstract double predict(double... features);

    abstract Optional<String> merchant(String id);

    abstract Map<String, Object> inspect(Map<String, Object> report);

    abstract Map<String, Object> place(Payment order);

    abstract void ring(String bell);

    abstract int queue(int length);

    /** Calls everything, and says how much of it worked as it does without an agent. */
    final int run() {
        Payment fraud = new Payment("card_cloning", 1000);
        Payment honest = new Payment("", 10);
        int worked = detect(fraud).fraud ? 1 : 0;
        worked += detect(honest).fraud ? 0 : 1;
        CompletableFuture<Verdict> later = new CompletableFuture<>();
        worked += detectLater(fraud, later) == later ? 1 : 0;
        later.complete(new Verdict(true, fraud.kind));
        CompletableFuture<Verdict> failing = new CompletableFuture<>();
        worked += detectLater(fraud, failing) == failing ? 1 : 0;
        failing.completeExceptionally(new IllegalArgumentException());
        for (boolean truth : new boolean[] {true, false}) {
            close(detect(fraud), truth);
            close(detect(honest), truth);
        }
        worked += anomalies(fraud, Arrays.asList(Payment.anomaly("geographic"), Payment.anomaly("amount")))
                .size();
        worked += anomalies(honest, Arrays.asList()).size();
        worked += generate(100).size();
        worked += features(fraud).length;
        worked += predict(0.5) > 0.4 ? 1 : 0;
        worked += fails(() -> predict()) ? 1 : 0;
        worked += merchant("known").isPresent() ? 1 : 0;
        worked += merchant("unknown").isPresent() ? 0 : 1;
        worked += inspect(Payment.report()).size();
        worked += place(fraud).size() + place(honest).size();
        ring("front");
        ring("back");
        ring("front");
        return worked + queue(7) + queue(3);
    }

    private static boolean fails(Runnable call) {
        try {
            call.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

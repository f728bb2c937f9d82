package apps.latermutiny;

import apps.later.LaterApp;
import apps.later.Verdict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.Prediction;
import io.synfinance.annotations.TransactionGeneration;
import java.util.List;

/** Results of Mutiny. */
public final class MutinyApp extends LaterApp {

    public static void main(String[] args) throws Exception {
        new MutinyApp().run();
    }

    @Override
    @FraudDetection
    protected Uni<Verdict> detect(Verdict verdict) {
        return verdict == null
                ? Uni.createFrom().nothing()
                : Uni.createFrom().item(verdict).emitOn(Infrastructure.getDefaultExecutor());
    }

    @Override
    @FraudDetection
    protected Uni<Verdict> detectFailing() {
        return Uni.createFrom().failure(new IllegalStateException("no model"));
    }

    @Override
    @Prediction
    protected Uni<Double> predict() {
        return Uni.createFrom().item(() -> 0.5);
    }

    @Override
    @FraudDetection
    protected Multi<Verdict> detectAll(List<Verdict> verdicts) {
        return Multi.createFrom().iterable(verdicts);
    }

    @Override
    @TransactionGeneration
    protected Multi<Integer> generate(int count, boolean failing) {
        Multi<Integer> numbers = Multi.createFrom().range(1, count + 1);
        return failing ? numbers.onCompletion().failWith(new IllegalStateException("no more")) : numbers;
    }

    @Override
    protected String await(Object result) {
        try {
            return String.valueOf(
                    result instanceof Uni
                            ? ((Uni<?>) result).await().indefinitely()
                            : ((Multi<?>) result).collect().asList().await().indefinitely());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    @Override
    protected String awaitFirst(Object results) {
        return String.valueOf(((Multi<?>) results)
                .select()
                .first(2)
                .collect()
                .asList()
                .await()
                .indefinitely());
    }

    @Override
    protected String cancel(Object result) {
        Cancellable subscription = ((Uni<?>) result).subscribe().with(value -> {});
        subscription.cancel();
        return "true";
    }
}

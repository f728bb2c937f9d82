package apps.laterreactor;

import apps.later.LaterApp;
import apps.later.Verdict;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.Prediction;
import io.synfinance.annotations.TransactionGeneration;
import java.util.List;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Results of Reactor, given by another thread. */
public final class ReactorApp extends LaterApp {

    public static void main(String[] args) throws Exception {
        new ReactorApp().run();
    }

    @Override
    @FraudDetection
    protected Mono<Verdict> detect(Verdict verdict) {
        return verdict == null
                ? Mono.never()
                : Mono.deferContextual(context -> Mono.just(verdict).filter(v -> context.hasKey("caller")))
                        .publishOn(Schedulers.parallel());
    }

    @Override
    @FraudDetection
    protected Mono<Verdict> detectFailing() {
        return Mono.error(new IllegalStateException("no model"));
    }

    @Override
    @Prediction
    protected Mono<Double> predict() {
        return Mono.fromCallable(() -> 0.5);
    }

    @Override
    @FraudDetection
    protected Flux<Verdict> detectAll(List<Verdict> verdicts) {
        return Flux.fromIterable(verdicts).publishOn(Schedulers.parallel());
    }

    @Override
    @TransactionGeneration
    protected Flux<Integer> generate(int count, boolean failing) {
        Flux<Integer> numbers = Flux.range(1, count).publishOn(Schedulers.parallel(), 1);
        return failing ? numbers.concatWith(Mono.error(new IllegalStateException("no more"))) : numbers;
    }

    @Override
    protected String await(Object result) {
        try {
            return String.valueOf(
                    result instanceof Mono
                            ? ((Mono<?>) result)
                                    .contextWrite(c -> c.put("caller", "app"))
                                    .block()
                            : ((Flux<?>) result).collectList().block());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    @Override
    protected String awaitFirst(Object results) {
        return String.valueOf(((Flux<?>) results).take(2).collectList().block());
    }

    @Override
    protected String cancel(Object result) {
        Disposable subscription = ((Mono<?>) result).subscribe();
        subscription.dispose();
        return String.valueOf(subscription.isDisposed());
    }
}

package apps.laterrxjava;

import apps.later.LaterApp;
import apps.later.Verdict;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.Prediction;
import io.synfinance.annotations.TransactionGeneration;
import java.util.List;

/** Results of RxJava in all its five types. */
public final class RxJavaApp extends LaterApp {

    public static void main(String[] args) throws Exception {
        new RxJavaApp().run();
    }

    @Override
    protected Object detect(Verdict verdict) {
        return verdict == null || verdict.fraud ? single(verdict) : maybe(verdict);
    }

    @FraudDetection
    private Single<Verdict> single(Verdict verdict) {
        return verdict == null ? Single.never() : Single.just(verdict).observeOn(Schedulers.computation());
    }

    @FraudDetection
    private Maybe<Verdict> maybe(Verdict verdict) {
        return Maybe.just(verdict);
    }

    @Override
    @FraudDetection
    protected Maybe<Verdict> detectFailing() {
        return Maybe.error(new IllegalStateException("no model"));
    }

    @Override
    @Prediction
    protected Completable predict() {
        return Completable.complete();
    }

    @Override
    @FraudDetection
    protected Observable<Verdict> detectAll(List<Verdict> verdicts) {
        return Observable.fromIterable(verdicts).observeOn(Schedulers.computation());
    }

    @Override
    @TransactionGeneration
    protected Flowable<Integer> generate(int count, boolean failing) {
        Flowable<Integer> numbers = Flowable.range(1, count).observeOn(Schedulers.computation(), false, 1);
        return failing ? numbers.concatWith(Flowable.error(new IllegalStateException("no more"))) : numbers;
    }

    @Override
    protected String await(Object result) {
        try {
            if (result instanceof Completable) {
                ((Completable) result).blockingAwait();
                return "0.5";
            }
            if (result instanceof Maybe) {
                return String.valueOf(((Maybe<?>) result).blockingGet());
            }
            if (result instanceof Observable) {
                return String.valueOf(((Observable<?>) result).toList().blockingGet());
            }
            return String.valueOf(
                    result instanceof Single
                            ? ((Single<?>) result).blockingGet()
                            : ((Flowable<?>) result).toList().blockingGet());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    @Override
    protected String awaitFirst(Object results) {
        return String.valueOf(((Flowable<?>) results).take(2).toList().blockingGet());
    }

    @Override
    protected String cancel(Object result) {
        Disposable subscription = ((Single<?>) result).subscribe(value -> {}, error -> {});
        subscription.dispose();
        return String.valueOf(subscription.isDisposed());
    }
}

package apps.laterguava;

import apps.later.LaterApp;
import apps.later.Verdict;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.Prediction;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Results of Guava. */
public final class GuavaApp extends LaterApp {

    private final ListeningExecutorService executor =
            MoreExecutors.listeningDecorator(Executors.newSingleThreadExecutor());

    public static void main(String[] args) throws Exception {
        new GuavaApp().run();
    }

    @Override
    protected boolean isCold() {
        return false;
    }

    @Override
    @FraudDetection
    protected ListenableFuture<Verdict> detect(Verdict verdict) {
        return verdict == null ? SettableFuture.create() : executor.submit(() -> verdict);
    }

    @Override
    @FraudDetection
    protected ListenableFuture<Verdict> detectFailing() {
        return Futures.immediateFailedFuture(new IllegalStateException("no model"));
    }

    @Override
    @Prediction
    protected ListenableFuture<Double> predict() {
        return executor.submit(() -> 0.5);
    }

    @Override
    protected String await(Object result) throws InterruptedException {
        try {
            return String.valueOf(((Future<?>) result).get());
        } catch (ExecutionException e) {
            return failed(e);
        }
    }

    @Override
    protected String cancel(Object result) {
        return String.valueOf(((Future<?>) result).cancel(true));
    }
}

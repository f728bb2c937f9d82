package io.synfinance.agent.instrumentation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The weaver that is not there yet. Half a second goes by until Byte Buddy has run once, so that is done beside the
 * application's own start; a class that comes earlier waits.
 */
final class LazyWeaver {

    /** A thread that waits here holds locks of the application; should we ever need one of them, this ends it. */
    private static final long PATIENCE_SECONDS = 20;

    private final FutureTask<Weaver> task;

    LazyWeaver() {
        task = new FutureTask<>(WarmUp::weaver);
    }

    /** Makes the weaver ready on this thread, unless another one does. */
    void warmUp() {
        task.run();
    }

    /** The weaver; null if it did not become ready in time, so that the class stays as it is. */
    @Nullable
    Weaver await() throws ExecutionException, InterruptedException {
        task.run();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return null;
        }
    }
}

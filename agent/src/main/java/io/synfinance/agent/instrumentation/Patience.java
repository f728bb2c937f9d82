package io.synfinance.agent.instrumentation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waiting on a thread of the application that is about to get a class. */
final class Patience {

    /** A thread that waits here holds locks of the application; should we ever need one of them, this ends it. */
    private static final long NANOS = TimeUnit.SECONDS.toNanos(20);

    private Patience() {}

    /** The result; null if it did not come in time. */
    static <T> @Nullable T await(Future<T> task) throws ExecutionException {
        long deadline = System.nanoTime() + NANOS;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    // Meant for what the application waits for, not for us.
                    interrupted = true;
                } catch (TimeoutException e) {
                    return null;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

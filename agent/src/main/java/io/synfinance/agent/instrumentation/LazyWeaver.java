package io.synfinance.agent.instrumentation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The weaver that is not there yet. Some 300 ms and 770 classes go by until Byte Buddy has run once: beside the
 * application's own start, and not at all in a JVM that has nothing to weave. A class that comes earlier waits.
 */
final class LazyWeaver {

    /** A thread that waits here holds locks of the application; should we ever need one of them, this ends it. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final FutureTask<Weaver> task;

    LazyWeaver() {
        task = new FutureTask<>(WarmUp::weaver);
    }

    /** Makes the weaver ready on a thread of its own. */
    void warmUpBeside() {
        Thread thread = new Thread(task, "synfinance-agent-warm-up");
        thread.setDaemon(true);
        thread.setContextClassLoader(LazyWeaver.class.getClassLoader());
        thread.start();
    }

    /** The weaver; null if it did not become ready in time, so that the class stays as it is. */
    @Nullable
    Weaver await() throws ExecutionException {
        task.run();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
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

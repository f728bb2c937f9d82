package io.synfinance.agent.instrumentation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The weaver that is not there yet. Some 100 ms and 650 classes go by until Byte Buddy has run once: beside the
 * application's own start, and not at all in a JVM that has nothing to weave. A class that comes earlier waits.
 */
final class LazyWeaver {

    private final FutureTask<Weaver> task;

    LazyWeaver() {
        task = new FutureTask<>(WarmUp::weaver);
    }

    /** Makes the weaver ready on a thread of its own. */
    void warmUpBeside() {
        new AgentThread(task, "warm-up").start();
    }

    /** The weaver; null if it did not become ready in time, so that the class stays as it is. */
    @Nullable
    Weaver await() throws ExecutionException {
        task.run();
        return Patience.await(task);
    }
}

package io.synfinance.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * Learns what a call gives after it has returned: of a future, of each subscription, of a coroutine. This base class ignores
 * it. Implementations are thread-safe, and throw nothing.
 */
public class CallObserver {

    /** For the agent's own. */
    protected CallObserver() {}

    /**
     * The call has given one of several results.
     *
     * @param item which
     */
    public void gave(@Nullable Object item) {}

    /**
     * The call, which gives one result at most, is over; only the first end counts.
     *
     * @param result what it gave, null for nothing
     * @param thrown what it failed with, a {@link java.util.concurrent.CancellationException} if it was cancelled, or null
     */
    public void ended(@Nullable Object result, @Nullable Throwable thrown) {}

    /**
     * The call, which may have given several results, is over; only the first end counts.
     *
     * @param thrown likewise
     */
    public void endedAfterAll(@Nullable Throwable thrown) {}
}

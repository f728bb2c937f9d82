package io.synfinance.agent.instrumentation.pools;

import java.util.function.LongSupplier;

/** Who wants to know how many connections are open. */
public interface ConnectionsSink {

    /** The answer of a source whose owner is gone: it is not asked again. */
    long GONE = -1;

    /**
     * Adds a source.
     *
     * @param type what its connections are
     * @param count gives how many there are now, or {@link #GONE}
     */
    void source(String type, LongSupplier count);
}

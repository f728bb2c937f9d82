package io.synfinance.agent.instrumentation.caches;

/** Where look-ups in caches are recorded. */
public interface CacheSink {

    /**
     * Something was found.
     *
     * @param cache where
     */
    void hit(String cache);

    /**
     * Nothing was found.
     *
     * @param cache where
     */
    void miss(String cache);
}

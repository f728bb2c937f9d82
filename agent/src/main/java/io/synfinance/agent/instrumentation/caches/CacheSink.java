package io.synfinance.agent.instrumentation.caches;

/** Where look-ups in caches are recorded. */
public interface CacheSink {

    /**
     * Something was found.
     *
     * @param cache where
     * @param lookUps how often; nothing has happened if not once
     */
    void hits(String cache, long lookUps);

    /**
     * Nothing was found.
     *
     * @param cache where
     * @param lookUps how often; nothing has happened if not once
     */
    void misses(String cache, long lookUps);
}

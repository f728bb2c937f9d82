package io.synfinance.agent.bootstrap;

/** Receives look-ups in caches; this base class ignores them. Implementations are thread-safe. */
public class CacheRecorder {

    /** The recorder of an agent that is not installed. */
    public static final CacheRecorder NONE = new CacheRecorder();

    /**
     * A cache has been made by whoever is on the stack.
     *
     * @param cache the object that later look-ups name
     */
    public void made(Object cache) {}

    /**
     * A cache has got a name.
     *
     * @param cache a cache, or what stands for it
     * @param name its name
     */
    public void named(Object cache, String name) {}

    /**
     * Something was looked up.
     *
     * @param cache where
     * @param found whether it was there
     */
    public void lookedUp(Object cache, boolean found) {}

    /**
     * Several things were looked up at once.
     *
     * @param cache where
     * @param keys what was asked for; a key counts once
     * @param found how many of them were there
     * @param countsFound false if what was found has been told one by one
     */
    public void lookedUpAll(Object cache, Iterable<?> keys, int found, boolean countsFound) {}

    /** A look-up begins that may look into other caches, which do not count. */
    public void entered() {}

    /**
     * It is over.
     *
     * @param cache where; it knows its name itself
     * @param found whether something was there
     * @param counts false if it failed
     */
    public void left(Object cache, boolean found, boolean counts) {}
}

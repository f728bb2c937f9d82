package io.synfinance.agent.bootstrap;

/** The door for woven caches. */
public final class CacheBridge {

    private static volatile CacheRecorder recorder = CacheRecorder.NONE;

    private CacheBridge() {}

    /**
     * Connects the recorder.
     *
     * @param newRecorder receives look-ups from now on
     */
    public static void install(CacheRecorder newRecorder) {
        recorder = newRecorder;
    }

    /**
     * See {@link CacheRecorder#made}.
     *
     * @param cache the cache
     */
    public static void made(Object cache) {
        recorder.made(cache);
    }

    /**
     * See {@link CacheRecorder#named}.
     *
     * @param cache the cache
     * @param name its name
     */
    public static void named(Object cache, String name) {
        recorder.named(cache, name);
    }

    /**
     * See {@link CacheRecorder#lookedUp}.
     *
     * @param cache the cache
     * @param found whether something was there
     */
    public static void lookedUp(Object cache, boolean found) {
        recorder.lookedUp(cache, found);
    }

    /**
     * See {@link CacheRecorder#lookedUpAll}.
     *
     * @param cache the cache
     * @param keys what was asked for
     * @param found how many of them were there
     * @param countsFound false if what was found has been told
     */
    public static void lookedUpAll(Object cache, Iterable<?> keys, int found, boolean countsFound) {
        recorder.lookedUpAll(cache, keys, found, countsFound);
    }

    /** See {@link CacheRecorder#entered}. */
    public static void entered() {
        recorder.entered();
    }

    /**
     * See {@link CacheRecorder#left}.
     *
     * @param cache the cache
     * @param found whether something was there
     * @param counts false if it failed
     */
    public static void left(Object cache, boolean found, boolean counts) {
        recorder.left(cache, found, counts);
    }
}

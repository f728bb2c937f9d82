package io.synfinance.agent.logging;

/**
 * What the agent tells other processes of itself: a system property, which the attach API can read. {@code metrics on
 * http://127.0.0.1:9474/metrics}, or why there is no such address.
 */
public final class Announcement {

    /** The property; without the prefix of our settings, which it is none of. */
    public static final String KEY = "io.synfinance.agent";

    /** How it begins if there are metrics. */
    public static final String METRICS = "metrics on ";

    private Announcement() {}

    /**
     * The port is open.
     *
     * @param address of the metrics
     */
    public static void open(String address) {
        say(METRICS + address);
    }

    /**
     * There is no port, for now or for good.
     *
     * @param reason in a few words
     */
    public static void closed(String reason) {
        say(reason);
    }

    /** There is no agent any more. */
    public static void withdraw() {
        try {
            System.clearProperty(KEY);
        } catch (SecurityException e) {
            // Then it was never set.
        }
    }

    private static void say(String what) {
        try {
            System.setProperty(KEY, what);
        } catch (SecurityException e) {
            // The log says the same.
        }
    }
}

package io.synfinance.agent.logging;

/**
 * What the agent tells other processes of itself: a system property, which the attach API can read. {@code metrics on
 * http://127.0.0.1:9474/metrics}, or why there is no such address.
 */
public final class Announcement {

    /** The property; without the prefix of our settings, which it is none of. */
    public static final String KEY = "io.synfinance.agent";

    /** That the agent is there and still at work, so that nothing can be said of a port. */
    public static final String STARTING = "starting";

    /** How it begins if there should be metrics, and are none. */
    public static final String FAILURE = "failed: ";

    /** How it begins if the agent could not be started, and is not there; {@code AgentMain} says it. */
    public static final String NOT_STARTED = "not started: ";

    /** The agent after this one, whose class this is not, may have said something since. */
    private static volatile String said = "";

    private Announcement() {}

    /** It is not known yet whether there will be a port. */
    public static void starting() {
        say(STARTING);
    }

    /**
     * The port is open.
     *
     * @param address of the metrics
     */
    public static void open(String address) {
        say("metrics on " + address);
    }

    /**
     * There is no port, as was wanted.
     *
     * @param reason in a few words
     */
    public static void off(String reason) {
        say(reason);
    }

    /**
     * There is no port, for now.
     *
     * @param reason and the remedy
     */
    public static void failed(String reason) {
        say(FAILURE + reason);
    }

    /** This agent is there no more. */
    public static void withdraw() {
        String own = said;
        said = "";
        try {
            if (own.equals(System.getProperty(KEY))) {
                System.clearProperty(KEY);
            }
        } catch (SecurityException e) {
            // Then it was never set.
        }
    }

    private static void say(String what) {
        said = what;
        try {
            System.setProperty(KEY, what);
        } catch (SecurityException e) {
            // The log says the same.
        }
    }
}

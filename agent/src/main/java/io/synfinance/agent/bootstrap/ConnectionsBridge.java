package io.synfinance.agent.bootstrap;

/** The door for woven pools and servers that know how many connections are open; {@link #install} connects who asks them. */
public class ConnectionsBridge {

    private static volatile ConnectionsBridge recorder = new ConnectionsBridge();

    /** For who asks them; this base class does not. */
    protected ConnectionsBridge() {}

    /**
     * Connects who asks.
     *
     * @param newRecorder told of everybody from now on
     */
    public static void install(ConnectionsBridge newRecorder) {
        recorder = newRecorder;
    }

    /** Puts back what does nothing, as before an agent was there. */
    public static void uninstall() {
        recorder = new ConnectionsBridge();
    }

    /**
     * Somebody knows.
     *
     * @param owner a pool or a server, held weakly
     * @param type what its connections are: {@code database}, {@code http}
     * @param counters the names of its methods without parameters whose sum is the number of open connections, joined by
     *     {@code +}
     */
    public static void opened(Object owner, String type, String counters) {
        recorder.ask(owner, type, counters);
    }

    /**
     * A connection has been opened, on a server that does not count them itself.
     *
     * @param type as above
     * @return to be run once, when it is closed; whoever asks by then, it is taken off where it was counted
     */
    public static Runnable counted(String type) {
        return new CountedConnection(recorder, type);
    }

    /**
     * Connections have been opened or closed, as in {@link #counted}.
     *
     * @param type as there
     * @param by 1 or -1
     */
    protected void add(String type, int by) {}

    /**
     * As {@link #opened}.
     *
     * @param owner as there
     * @param type as there
     * @param counters as there
     */
    protected void ask(Object owner, String type, String counters) {}
}

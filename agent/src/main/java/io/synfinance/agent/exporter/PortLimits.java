package io.synfinance.agent.exporter;

import java.util.concurrent.TimeUnit;

/** How much of it the port gives to its clients. */
final class PortLimits {

    /** A scrape takes milliseconds, but nobody knows the network. */
    static final PortLimits DEFAULT = new PortLimits(32, 10_000, 30_000, 30_000, 2_000);

    private final int connections;
    private final long readingNanos;
    private final long idleNanos;
    private final long sendingNanos;
    private final long turnMillis;

    /**
     * Other limits, for tests.
     *
     * @param connections at a time
     * @param readingMillis for a request to come, or a handshake
     * @param idleMillis until another request comes
     * @param sendingMillis for an answer to be taken
     * @param turnMillis until an endpoint has the time
     */
    PortLimits(int connections, long readingMillis, long idleMillis, long sendingMillis, long turnMillis) {
        this.connections = connections;
        readingNanos = TimeUnit.MILLISECONDS.toNanos(readingMillis);
        idleNanos = TimeUnit.MILLISECONDS.toNanos(idleMillis);
        sendingNanos = TimeUnit.MILLISECONDS.toNanos(sendingMillis);
        this.turnMillis = turnMillis;
    }

    int connections() {
        return connections;
    }

    long turnMillis() {
        return turnMillis;
    }

    /** How long a connection may be in a state. */
    long nanos(Connection.State state) {
        switch (state) {
            case READING:
                return readingNanos;
            case IDLE:
                return idleNanos;
            case SENDING:
                return sendingNanos;
            default:
                return Long.MAX_VALUE;
        }
    }
}

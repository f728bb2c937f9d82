package io.synfinance.agent.exporter;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open connections, a bounded number: each holds a file descriptor and a thread, of which the application needs its own.
 * A newcomer takes the place of the one that has kept the port waiting for longest.
 */
final class Connections {

    private final int limit;
    private final Set<Connection> open = new LinkedHashSet<>();

    Connections(int limit) {
        this.limit = limit;
    }

    /** Takes in a connection; says whether there was no need to refuse it. */
    synchronized boolean add(Connection connection, Runnable onEviction) {
        if (open.size() >= limit) {
            Connection longest = longestWaiting();
            if (longest == null || !longest.cutOffIfWaiting()) {
                return false;
            }
            open.remove(longest);
            onEviction.run();
        }
        return open.add(connection);
    }

    /** One that sends rather than one that takes its answer. */
    private @Nullable Connection longestWaiting() {
        Connection longest = null;
        for (Connection each : open) {
            if (longest == null
                    || rank(each) < rank(longest)
                    || (rank(each) == rank(longest) && isOlder(each, longest))) {
                longest = each;
            }
        }
        return longest;
    }

    private static boolean isOlder(Connection one, Connection other) {
        return one.since() - other.since() < 0;
    }

    private static int rank(Connection connection) {
        if (connection.isIn(Connection.State.WORKING)) {
            return 2;
        }
        return connection.isIn(Connection.State.SENDING) ? 1 : 0;
    }

    synchronized void remove(Connection connection) {
        open.remove(connection);
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    synchronized void cutOffOverdue(long now) {
        open.forEach(connection -> connection.cutOffIfOverdue(now));
    }

    synchronized void cutOffIdle() {
        open.forEach(Connection::cutOffIfIdle);
    }
}

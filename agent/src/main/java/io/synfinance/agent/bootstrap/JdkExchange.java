package io.synfinance.agent.bootstrap;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A request of the JDK's own server, from its request line to the end of its answer, which may come on another thread. */
final class JdkExchange {

    private final Object observation;
    private final String requestLine;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private volatile @Nullable Object exchange;
    private volatile @Nullable Object connection;
    private volatile long declared = HttpObservation.UNKNOWN_SIZE;
    private volatile int status;
    private volatile boolean clientGone;
    private volatile boolean failed;

    JdkExchange(Object observation, String requestLine) {
        this.observation = observation;
        this.requestLine = requestLine;
    }

    Object observation() {
        return observation;
    }

    @Nullable
    Object exchange() {
        return exchange;
    }

    @Nullable
    Object connection() {
        return connection;
    }

    boolean isBound() {
        return exchange != null;
    }

    void bind(Object ownExchange, Object ownConnection, long contentLength) {
        exchange = ownExchange;
        connection = ownConnection;
        declared = contentLength;
    }

    /** Lets go of the server's objects: the thread may keep this one for as long as it lives. */
    void forget() {
        exchange = null;
        connection = null;
    }

    void answered(int newStatus) {
        status = newStatus;
    }

    void received(int bytes) {
        received.addAndGet(bytes);
    }

    void sent(int bytes) {
        sent.addAndGet(bytes);
    }

    void clientIsGone() {
        clientGone = true;
    }

    /** An exception that is not the client's leaving, after which the server sends nothing more. */
    void failed(Throwable thrown) {
        if (!clientGone) {
            failed = true;
            HttpBridge.failed(observation, thrown);
        }
    }

    void end() {
        int end = status != 0 ? status : failed ? 500 : 0;
        String path = HttpBridge.isRouted(observation) ? null : path();
        end(end, declared >= 0 ? declared : received.get(), sent.get(), path);
    }

    /** The end of what the server refused; whatever its path is, it is no place of the application. */
    void refused(int ownStatus, int bytes) {
        end(ownStatus, 0, bytes, null);
    }

    private void end(int endStatus, long requestBytes, long responseBytes, @Nullable String path) {
        int space = requestLine.indexOf(' ');
        String method = space < 0 ? null : requestLine.substring(0, space);
        HttpBridge.end(observation, method, endStatus, requestBytes, responseBytes, null, path);
    }

    private @Nullable String path() {
        int start = requestLine.indexOf(' ') + 1;
        int space = requestLine.indexOf(' ', start);
        if (space < 0) {
            return null;
        }
        String target = requestLine.substring(start, space);
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}

package io.synfinance.agent.bootstrap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The requests in flight of the JDK's own HTTP server, whose objects have no place for an observation: its exchanges share
 * their attributes with all others of a context. They are found by exchange, and by connection when that is closed.
 *
 * <p>Everything here takes the server's internal objects as mere keys.
 */
public final class JdkExchanges {

    private static final ThreadLocal<@Nullable JdkExchange> ARRIVED = new ThreadLocal<>();
    private static final Map<Object, JdkExchange> BY_EXCHANGE = new ConcurrentHashMap<>();
    private static final Map<Object, JdkExchange> BY_CONNECTION = new ConcurrentHashMap<>();

    private JdkExchanges() {}

    /**
     * A request line was read on this thread.
     *
     * @param requestLine null if the client has closed the connection instead
     */
    public static void arrived(@Nullable String requestLine) {
        if (requestLine != null) {
            ARRIVED.set(new JdkExchange(HttpBridge.start(), requestLine));
        }
    }

    /**
     * The request that arrived on this thread has an exchange, to be handed to the application.
     *
     * @param exchange which stays the same until the end
     * @param connection which has one exchange at a time
     * @param contentLength in bytes, or -1 for a body in chunks
     */
    public static void bind(Object exchange, Object connection, long contentLength) {
        JdkExchange arrived = ARRIVED.get();
        if (arrived != null) {
            arrived.bind(exchange, connection, contentLength);
            BY_EXCHANGE.put(exchange, arrived);
            BY_CONNECTION.put(connection, arrived);
        }
    }

    /**
     * A handler is about to be called on the thread of the request; says its context's path, which matches as a prefix.
     *
     * @param contextPath with which the handler was registered
     * @param path of the request
     */
    public static void handling(String contextPath, @Nullable String path) {
        JdkExchange arrived = ARRIVED.get();
        if (arrived == null || contextPath.equals("/") || HttpBridge.isRouted(arrived.observation())) {
            return;
        }
        String pattern = contextPath;
        if (!contextPath.equals(path)) {
            pattern = contextPath.concat(contextPath.endsWith("/") ? "*" : "/*");
        }
        HttpBridge.route(arrived.observation(), "", pattern, HttpObservation.SERVLET_MAPPING);
    }

    /**
     * A handler on this thread has thrown.
     *
     * @param thrown which the server is going to swallow
     */
    public static void failed(Throwable thrown) {
        JdkExchange arrived = ARRIVED.get();
        if (arrived != null) {
            arrived.failed(thrown);
        }
    }

    /**
     * The server answers a request by itself, before there is an exchange.
     *
     * @param status which is no answer if it is below 200
     * @param bytes of the body
     */
    public static void rejected(int status, int bytes) {
        JdkExchange arrived = ARRIVED.get();
        if (arrived != null && !arrived.isBound() && status >= 200) {
            arrived.refused(status, bytes);
        }
    }

    /** The thread leaves the server's code; an exchange may go on elsewhere, but what has none is over. */
    public static void leaving() {
        JdkExchange arrived = ARRIVED.get();
        if (arrived != null) {
            ARRIVED.remove();
            if (!arrived.isBound()) {
                arrived.refused(0, 0);
            }
        }
    }

    /**
     * The status was set.
     *
     * @param exchange as bound
     * @param status of the answer
     */
    public static void answered(Object exchange, int status) {
        JdkExchange known = BY_EXCHANGE.get(exchange);
        if (known != null) {
            known.answered(status);
        }
    }

    /**
     * Bytes of a request's body in chunks were read.
     *
     * @param exchange as bound
     * @param bytes how many; negative at the end
     */
    public static void received(Object exchange, int bytes) {
        JdkExchange known = bytes <= 0 ? null : BY_EXCHANGE.get(exchange);
        if (known != null) {
            known.received(bytes);
        }
    }

    /**
     * Bytes of the answer's body were written.
     *
     * @param exchange as bound
     * @param bytes how many
     */
    public static void sent(Object exchange, int bytes) {
        JdkExchange known = BY_EXCHANGE.get(exchange);
        if (known != null) {
            known.sent(bytes);
        }
    }

    /** The connection of the request of this thread could not be read or written, so what its handler throws is no error. */
    public static void clientIsGone() {
        JdkExchange arrived = ARRIVED.get();
        if (arrived != null) {
            arrived.clientIsGone();
        }
    }

    /**
     * The answer was written to its end.
     *
     * @param exchange as bound; null is ignored
     */
    public static void ended(@Nullable Object exchange) {
        end(exchange == null ? null : BY_EXCHANGE.remove(exchange));
    }

    /**
     * A connection was closed, and its exchange, if there is one, will get no further.
     *
     * @param connection as bound
     */
    public static void closed(Object connection) {
        end(BY_CONNECTION.remove(connection));
    }

    /** Lets go of the requests in flight, of whose ends nobody will tell. */
    public static void forget() {
        for (JdkExchange inFlight : BY_EXCHANGE.values()) {
            inFlight.forget();
        }
        BY_EXCHANGE.clear();
        BY_CONNECTION.clear();
    }

    private static void end(@Nullable JdkExchange known) {
        if (known != null) {
            Object exchange = known.exchange();
            Object connection = known.connection();
            if (exchange != null && connection != null) {
                BY_EXCHANGE.remove(exchange, known);
                BY_CONNECTION.remove(connection, known);
            }
            known.end();
        }
    }
}

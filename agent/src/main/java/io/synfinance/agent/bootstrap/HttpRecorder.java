package io.synfinance.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/** Receives the life of every HTTP request; this base class ignores it all. Implementations are thread-safe. */
public class HttpRecorder {

    /** The recorder of an agent that is not installed, or was taken out. */
    public static final HttpRecorder NONE = new HttpRecorder();

    /**
     * A request has reached the server.
     *
     * @param request just begun, its route not known yet
     */
    public void started(HttpObservation request) {}

    /**
     * A request in flight has got a route, or a more specific one.
     *
     * @param request with its new route
     */
    public void routed(HttpObservation request) {}

    /**
     * A request goes on as another one; there will be no end of this one.
     *
     * @param request not to be counted
     */
    public void dismissed(HttpObservation request) {}

    /**
     * A request is over; called once for each that started and was not dismissed.
     *
     * @param request with its route, if there is one
     * @param method as the client sent it; empty where the request line could not be read
     * @param status of the answer, for example 200; 0 if there was none because the client had gone; from
     *     {@link HttpObservation#GRPC_STATUS} on that of gRPC
     * @param nanos from start to end
     * @param requestBytes size of the request's body, or {@link HttpObservation#UNKNOWN_SIZE}
     * @param responseBytes size of the answer's body, or {@link HttpObservation#UNKNOWN_SIZE}
     * @param error what the application threw and did not handle, or null
     * @param path without the query string; null if it could not be read, and perhaps where there is a route
     */
    public void ended(
            HttpObservation request,
            String method,
            int status,
            long nanos,
            long requestBytes,
            long responseBytes,
            @Nullable Throwable error,
            @Nullable String path) {}
}

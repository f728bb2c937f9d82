package io.synfinance.agent.bootstrap;

import org.jspecify.annotations.Nullable;

/** The door for instrumented HTTP servers and frameworks. */
public final class HttpBridge {

    /** The name under which servers with request attributes carry the {@link HttpObservation}. */
    public static final String ATTRIBUTE = "io.synfinance.agent.observation";

    private static volatile HttpRecorder recorder = HttpRecorder.NONE;

    private HttpBridge() {}

    /**
     * Connects the agent's recorder.
     *
     * @param installed where requests go from now on; {@link HttpRecorder#NONE} disconnects
     */
    public static void install(HttpRecorder installed) {
        recorder = installed;
    }

    /**
     * Begins to observe a request.
     *
     * @param method the HTTP method, null or empty where the request line could not be read
     * @return what the server carries with the request until its end
     */
    public static HttpObservation start(@Nullable String method) {
        HttpObservation request = new HttpObservation(method == null ? "" : method, System.nanoTime());
        recorder.started(request);
        return request;
    }

    /**
     * Names the route of a request; the most specific one counts, and of equal ones the first, so that a forward to an
     * error page does not rename the request.
     *
     * @param observation an {@link HttpObservation}, or null or anything else where the server is not observed
     * @param route the template that was matched; null and empty are ignored
     * @param priority {@link HttpObservation#SERVLET_MAPPING} or {@link HttpObservation#FRAMEWORK_ROUTE}
     */
    public static void route(@Nullable Object observation, @Nullable String route, int priority) {
        if (!(observation instanceof HttpObservation)) {
            return;
        }
        HttpObservation request = (HttpObservation) observation;
        if (!request.hasEnded() && request.offerRoute(route, priority)) {
            recorder.routed(request);
        }
    }

    /**
     * Ends a request; further ends of the same request are ignored.
     *
     * @param observation an {@link HttpObservation}, or null or anything else where the server is not observed
     * @param status the status of the answer, 0 if the client had gone before there was one
     * @param requestBytes size of the request's body, or {@link HttpObservation#UNKNOWN_SIZE}
     * @param responseBytes size of the answer's body, or {@link HttpObservation#UNKNOWN_SIZE}
     * @param error what the application threw and did not handle, or null
     * @param path the raw path without query string; may be null where a route is known
     */
    public static void end(
            @Nullable Object observation,
            int status,
            long requestBytes,
            long responseBytes,
            @Nullable Throwable error,
            @Nullable String path) {
        if (!(observation instanceof HttpObservation)) {
            return;
        }
        HttpObservation request = (HttpObservation) observation;
        if (request.claimEnd()) {
            request.complete(status, requestBytes, responseBytes, error, path, System.nanoTime());
            recorder.ended(request);
        }
    }
}

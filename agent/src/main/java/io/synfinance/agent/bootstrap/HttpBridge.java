package io.synfinance.agent.bootstrap;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The door for instrumented HTTP servers and frameworks. */
public final class HttpBridge {

    /** The name under which servers with request attributes carry the {@link HttpObservation}. */
    public static final String ATTRIBUTE = "io.synfinance.agent.observation";

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private static final ThreadLocal<@Nullable Object> ARRIVING = new ThreadLocal<>();

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
     * @return what the server carries with the request until its end
     */
    public static HttpObservation start() {
        HttpObservation request = new HttpObservation(System.nanoTime());
        recorder.started(request);
        return request;
    }

    /**
     * Whether there is anything to end, so that a server need not gather what an end wants.
     *
     * @param observation an {@link HttpObservation}, or null or anything else where the server is not observed
     * @return true until the request has ended
     */
    public static boolean isInFlight(@Nullable Object observation) {
        return observation instanceof HttpObservation && !((HttpObservation) observation).hasEnded();
    }

    /**
     * Whether a route is known, so that a server need not read the path.
     *
     * @param observation as in {@link #isInFlight}
     * @return true once somebody has named a route
     */
    public static boolean isRouted(@Nullable Object observation) {
        return observation instanceof HttpObservation && ((HttpObservation) observation).isRouted();
    }

    /**
     * Names the route of a request; the most specific one counts, and of equal ones the first, so that a forward to an
     * error page does not rename the request.
     *
     * @param observation an {@link HttpObservation}, or null or anything else where the server is not observed
     * @param prefix what precedes the pattern, as the context path; may be empty
     * @param pattern the template that was matched; null, empty and bare wildcards are ignored
     * @param priority {@link HttpObservation#SERVLET_MAPPING} or {@link HttpObservation#FRAMEWORK_ROUTE}
     */
    public static void route(@Nullable Object observation, String prefix, @Nullable String pattern, int priority) {
        if (!(observation instanceof HttpObservation)) {
            return;
        }
        HttpObservation request = (HttpObservation) observation;
        if (!request.hasEnded() && request.offerRoute(prefix, pattern, priority)) {
            recorder.routed(request);
        }
    }

    /**
     * Says where the routes of a framework are mounted, before the framework knows which one it is.
     *
     * @param observation as in {@link #route}
     * @param path what {@link #mounted} routes are relative to, as a context path and a servlet's
     */
    public static void mountAt(@Nullable Object observation, String path) {
        if (observation instanceof HttpObservation) {
            ((HttpObservation) observation).mountAt(path);
        }
    }

    /**
     * Says that a part of the path has matched, as that of a nested resource, and that the route comes below it.
     *
     * @param observation as in {@link #route}
     * @param template relative to what was mounted before; null is ignored
     */
    public static void mount(@Nullable Object observation, @Nullable String template) {
        if (template != null && observation instanceof HttpObservation) {
            HttpObservation request = (HttpObservation) observation;
            request.mountAt(RouteTemplate.join(request.mount(), template));
        }
    }

    /**
     * Names the route of a request below what was mounted.
     *
     * @param observation as in {@link #route}
     * @param template as the pattern of {@link #route}
     */
    public static void mounted(@Nullable Object observation, @Nullable String template) {
        if (observation instanceof HttpObservation) {
            String prefix = ((HttpObservation) observation).mount();
            route(observation, prefix, template, HttpObservation.FRAMEWORK_ROUTE);
        }
    }

    /**
     * Says which of a chain of handlers a request has come to, where filters and endpoints are the same: the last one is
     * the route, unless another is named.
     *
     * @param observation as in {@link #route}
     * @param prefix what precedes the template; null for nothing
     * @param template of the handler; null if it takes every path, which is ignored
     */
    public static void passing(@Nullable Object observation, @Nullable String prefix, @Nullable String template) {
        if (template != null && observation instanceof HttpObservation) {
            ((HttpObservation) observation).passing(RouteTemplate.join(prefix == null ? "" : prefix, template));
        }
    }

    /**
     * Says that the chain has ended without an endpoint, so that no filter is the route.
     *
     * @param observation as in {@link #route}
     */
    public static void passed(@Nullable Object observation) {
        if (observation instanceof HttpObservation) {
            ((HttpObservation) observation).passing(null);
        }
    }

    /**
     * Names the servlet mapping that a request matched, as the route of a request without a framework.
     *
     * @param observation as in {@link #route}
     * @param contextPath of the web application, empty for the root
     * @param match the name of the {@code MappingMatch}; null and {@code DEFAULT} say nothing about the request
     * @param servletPath the part of the path that was matched
     */
    public static void servletMapping(
            @Nullable Object observation, String contextPath, @Nullable String match, @Nullable String servletPath) {
        route(observation, contextPath, ServletMapping.pattern(match, servletPath), HttpObservation.SERVLET_MAPPING);
    }

    /**
     * Names the servlet mapping that a request matched, for containers that do not say which one it was.
     *
     * @param observation as in {@link #route}
     * @param contextPath of the web application, empty or {@code /} for the root
     * @param mappings of the servlet that was chosen
     * @param servletPath the part of the path that was matched
     */
    public static void servletMapping(
            @Nullable Object observation, String contextPath, Collection<String> mappings, String servletPath) {
        String pattern = ServletMapping.pattern(mappings, servletPath);
        route(observation, contextPath.equals("/") ? "" : contextPath, pattern, HttpObservation.SERVLET_MAPPING);
    }

    /**
     * Notes what the application threw, where the server's own end will not know of it. Whether it makes the request an
     * error is decided at the end: an exception may be the framework's way to say 404.
     *
     * @param observation as in {@link #route}
     * @param thrown what a handler threw, or null, which is ignored
     */
    public static void failed(@Nullable Object observation, @Nullable Throwable thrown) {
        if (thrown != null && observation instanceof HttpObservation) {
            ((HttpObservation) observation).offerError(thrown);
        }
    }

    /**
     * Says which request arrives on this thread now, for frameworks that are called on it by a server whose requests have
     * no attributes.
     *
     * @param observation as in {@link #route}, or what its own instrumentation alone understands; null when it has passed
     */
    public static void arriving(@Nullable Object observation) {
        // To remove it would make a new entry for each request.
        ARRIVING.set(observation);
    }

    /**
     * The request that arrives on this thread, as the server has said with {@link #arriving}.
     *
     * @return an {@link HttpObservation}, or what others cannot use, or null
     */
    public static @Nullable Object arriving() {
        return ARRIVING.get();
    }

    /**
     * Forgets a request that goes on as another one, as the one that asks for HTTP/2 does, so that it is not counted twice.
     *
     * @param observation as in {@link #route}
     */
    public static void dismiss(@Nullable Object observation) {
        if (observation instanceof HttpObservation && ((HttpObservation) observation).claimEnd()) {
            recorder.dismissed((HttpObservation) observation);
            ((HttpObservation) observation).forget();
        }
    }

    /**
     * What the header {@code Content-Length} says of an answer that nobody has counted, where it can be trusted: the page for
     * an error takes the place of what the application has announced.
     *
     * @param status of the answer
     * @param contentLength the header; null if there is none
     * @return bytes, or {@link HttpObservation#UNKNOWN_SIZE}
     */
    public static long announcedSize(int status, @Nullable String contentLength) {
        if (contentLength == null || status < OK || status >= MULTIPLE_CHOICES) {
            return HttpObservation.UNKNOWN_SIZE;
        }
        try {
            return Math.max(Long.parseLong(contentLength), HttpObservation.UNKNOWN_SIZE);
        } catch (NumberFormatException e) {
            return HttpObservation.UNKNOWN_SIZE;
        }
    }

    /**
     * Ends a request; further ends of the same request are ignored.
     *
     * @param observation an {@link HttpObservation}, or null or anything else where the server is not observed
     * @param method the HTTP method, null where the request line could not be read
     * @param status the status of the answer, 0 if the client had gone before there was one; a code of gRPC's is added to
     *     {@link HttpObservation#GRPC_STATUS}
     * @param requestBytes size of the request's body, or {@link HttpObservation#UNKNOWN_SIZE}
     * @param responseBytes size of the answer's body, or {@link HttpObservation#UNKNOWN_SIZE}
     * @param error what the application threw and did not handle; null if nothing, or if {@link #failed} has been told
     * @param path the raw path without query string; may be null where a route is known
     */
    public static void end(
            @Nullable Object observation,
            @Nullable String method,
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
            long nanos = request.nanosUntil(System.nanoTime());
            request.arrive();
            // A framework has noted what the application threw; the server sees what the framework has wrapped it in.
            Throwable first = request.error();
            recorder.ended(
                    request,
                    method == null ? "" : method,
                    status,
                    nanos,
                    requestBytes,
                    // What the application wrote in answer to HEAD was not sent.
                    "HEAD".equals(method) ? 0 : responseBytes,
                    first == null ? error : first,
                    path);
            request.forget();
        }
    }
}

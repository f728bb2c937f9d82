package io.synfinance.agent.bootstrap;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request from the first sight of it to its end, carried in the server's own request object.
 *
 * <p>A request passes from thread to thread, and the server's hand-over publishes the fields. At a timeout two threads may
 * meet: one of several that claim the end gets it, and the recorder's state changes atomically.
 */
public final class HttpObservation {

    /** No route is known. */
    public static final int UNROUTED = 0;

    /** The route is the servlet's mapping. */
    public static final int SERVLET_MAPPING = 1;

    /** The route is the template that a framework matched. */
    public static final int FRAMEWORK_ROUTE = 2;

    /** What a code of gRPC's is added to, 1014 being {@code UNAVAILABLE}, so that it is no status of HTTP. */
    public static final int GRPC_STATUS = 1000;

    /** The number of body bytes is not known. */
    public static final long UNKNOWN_SIZE = -1;

    private static final AtomicIntegerFieldUpdater<HttpObservation> ENDED =
            AtomicIntegerFieldUpdater.newUpdater(HttpObservation.class, "ended");

    private static final AtomicReferenceFieldUpdater<HttpObservation, Object> RECORDER_STATE =
            AtomicReferenceFieldUpdater.newUpdater(HttpObservation.class, Object.class, "recorderState");

    private final long startNanos;
    private String method = "";
    private long durationNanos;
    private @Nullable String route;
    private String mount = "";
    private @Nullable String passing;
    private int routePriority;
    private @Nullable String path;
    private int status;
    private long requestBytes = UNKNOWN_SIZE;
    private long responseBytes = UNKNOWN_SIZE;
    private @Nullable Throwable error;
    private volatile @Nullable Object recorderState;
    private volatile int ended;

    HttpObservation(long startNanos) {
        this.startNanos = startNanos;
    }

    /** Claims the end, which is granted once. */
    boolean claimEnd() {
        return ENDED.compareAndSet(this, 0, 1);
    }

    boolean hasEnded() {
        return ended != 0;
    }

    /** Takes the route if it is more specific than the one that is there; an empty one never counts. */
    boolean offerRoute(String prefix, @Nullable String pattern, int priority) {
        if (pattern == null || pattern.isEmpty() || priority <= routePriority || isBareWildcard(pattern)) {
            return false;
        }
        route = RouteTemplate.join(prefix, pattern);
        routePriority = priority;
        return true;
    }

    /** Where routes that are named next are relative to. */
    String mount() {
        return mount;
    }

    void mountAt(String template) {
        mount = template;
    }

    /** Where the request is passing now. */
    void passing(@Nullable String template) {
        passing = template;
    }

    /** Such a pattern matches whatever comes, so it says less than the path. */
    private static boolean isBareWildcard(String pattern) {
        return pattern.equals("/**") || pattern.equals("/*") || pattern.equals("**") || pattern.equals("*");
    }

    /** Takes what the application threw; the first exception is the cause of those that follow. */
    void offerError(Throwable thrown) {
        if (error == null && !hasEnded()) {
            error = thrown;
        }
    }

    /** Lets go of the application's objects: a thread may keep the observation for long. */
    void forget() {
        error = null;
    }

    void complete(
            @Nullable String method,
            int status,
            long requestBytes,
            long responseBytes,
            @Nullable Throwable error,
            @Nullable String path,
            long nowNanos) {
        offerRoute("", passing, FRAMEWORK_ROUTE);
        this.method = method == null ? "" : method;
        this.status = status;
        this.requestBytes = requestBytes;
        // What the application wrote in answer to HEAD was not sent.
        this.responseBytes = "HEAD".equals(method) ? 0 : responseBytes;
        // A framework has noted what the application threw; the server sees what the framework has wrapped it in.
        if (this.error == null) {
            this.error = error;
        }
        this.path = path;
        this.durationNanos = nowNanos - startNanos;
    }

    /**
     * The method as the client sent it; set at the end.
     *
     * @return for example {@code GET}; empty where the request line could not be read
     */
    public String method() {
        return method;
    }

    /**
     * Whether somebody has named a route, so that the path is not needed.
     *
     * @return true once a route is known
     */
    public boolean isRouted() {
        return routePriority != UNROUTED;
    }

    /**
     * The template that the request matched.
     *
     * @return for example {@code /api/items/{id}}; null if there is none
     */
    public @Nullable String route() {
        return route;
    }

    /**
     * The raw path, without the query string; set at the end, for requests without a route.
     *
     * @return for example {@code /api/items/42}; null if there is a route, or the path could not be read
     */
    public @Nullable String path() {
        return path;
    }

    /**
     * The status of the answer; set at the end.
     *
     * @return for example 200; 0 if there was no answer because the client had gone; from {@link #GRPC_STATUS} on that of
     *     gRPC
     */
    public int status() {
        return status;
    }

    /**
     * The size of the request's body; set at the end.
     *
     * @return bytes, or {@link #UNKNOWN_SIZE}
     */
    public long requestBytes() {
        return requestBytes;
    }

    /**
     * The size of the answer's body; set at the end.
     *
     * @return bytes, or {@link #UNKNOWN_SIZE}
     */
    public long responseBytes() {
        return responseBytes;
    }

    /**
     * What the application threw and did not handle; set at the end.
     *
     * @return the exception as the server saw it, or null
     */
    public @Nullable Throwable error() {
        return error;
    }

    /**
     * The time from start to end; set at the end.
     *
     * @return nanoseconds
     */
    public long durationNanos() {
        return durationNanos;
    }

    /**
     * What the recorder left here at an earlier stage.
     *
     * @return the recorder's own object, or null
     */
    public @Nullable Object recorderState() {
        return recorderState;
    }

    /**
     * Keeps something for the recorder's next stage.
     *
     * @param state the recorder's own object
     * @return what was kept before, or null
     */
    public @Nullable Object exchangeRecorderState(Object state) {
        return RECORDER_STATE.getAndSet(this, state);
    }

    /**
     * Keeps something for the recorder's next stage unless another stage came in between: the end may come on another
     * thread while a route is being named.
     *
     * @param expected what the caller found
     * @param state the recorder's own object
     * @return whether it is kept
     */
    public boolean replaceRecorderState(Object expected, Object state) {
        return RECORDER_STATE.compareAndSet(this, expected, state);
    }
}

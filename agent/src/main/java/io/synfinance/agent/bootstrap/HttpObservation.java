package io.synfinance.agent.bootstrap;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request from the first sight of it to its end, carried in the server's own request object. It keeps what is known
 * before the end only, since it is the one object that a request costs.
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
    private @Nullable String route;
    private String mount = "";
    private @Nullable String passing;
    private int routePriority;
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

    /** The time since the start. */
    long nanosUntil(long nowNanos) {
        return nowNanos - startNanos;
    }

    /** Takes where the request has come to as its route, unless another was named. */
    void arrive() {
        offerRoute("", passing, FRAMEWORK_ROUTE);
    }

    /** What the application threw, if somebody has noted it. */
    @Nullable
    Throwable error() {
        return error;
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

package io.synfinance.agent.bootstrap;

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
     * @param request with everything that is known of it
     */
    public void ended(HttpObservation request) {}
}

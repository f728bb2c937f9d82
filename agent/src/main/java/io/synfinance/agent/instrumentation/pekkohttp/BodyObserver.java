package io.synfinance.agent.instrumentation.pekkohttp;

/** Looks at a body that comes in parts. */
interface BodyObserver {

    /** A part has passed. */
    void passed(long bytes);

    /** The body has failed before its end. */
    void failed(Throwable thrown);

    /** Nothing passes any more; the last call. */
    void stopped();
}

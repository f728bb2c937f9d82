package io.synfinance.agent.instrumentation.methods;

/** Where generators' calls are recorded. */
public interface GenerationSink {

    /** A generator has been found in the application, so its metrics are there from now on, at zero. */
    void enable();

    /**
     * A generator has returned.
     *
     * @param transactions how many it made
     * @param nanos how long it took
     */
    void generated(long transactions, long nanos);

    /**
     * A generator has thrown.
     *
     * @param nanos how long it took
     */
    void failed(long nanos);
}

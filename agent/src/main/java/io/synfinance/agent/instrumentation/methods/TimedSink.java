package io.synfinance.agent.instrumentation.methods;

/** Where calls are timed. */
public interface TimedSink {

    /** A method has been found in the application, so its metric is there from now on, at zero. */
    void enable();

    /**
     * A call is over, with success or without.
     *
     * @param nanos how long it took
     */
    void timed(long nanos);
}

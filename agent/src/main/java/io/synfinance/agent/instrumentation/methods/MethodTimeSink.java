package io.synfinance.agent.instrumentation.methods;

/** Where the calls of one method are timed. */
public interface MethodTimeSink {

    /**
     * A call is over.
     *
     * @param outcome success, error or cancelled
     * @param nanos how long it took
     */
    void timed(String outcome, long nanos);
}

package io.synfinance.agent.instrumentation.methods;

/** Where the values of a metric of the user's own are recorded. */
public interface MeasuredSink {

    /**
     * Records a value.
     *
     * @param value what to add, set or observe
     * @param a the first label, or anything if there is none
     * @param b the second
     * @param c the third
     * @param d the fourth
     */
    void record(double value, String a, String b, String c, String d);
}

package io.synfinance.agent.instrumentation.methods;

/** Where fraud detectors' calls are recorded. */
public interface FraudSink {

    /** A detector has been found in the application, so its metrics are there from now on, at zero. */
    void enable();

    /**
     * A detector has run, with success or without.
     *
     * @param nanos how long
     */
    void timed(long nanos);

    /**
     * Transactions have been checked.
     *
     * @param transactions how many
     */
    void checked(long transactions);

    /**
     * A transaction was found fraudulent.
     *
     * @param type the kind of fraud
     * @param severity low, medium, high or critical in any case, or anything else if it is not known
     * @param confidence 0 to 1; NaN if it is not known
     */
    void detected(String type, String severity, double confidence);
}

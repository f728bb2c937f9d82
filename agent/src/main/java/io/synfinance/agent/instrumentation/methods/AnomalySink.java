package io.synfinance.agent.instrumentation.methods;

/** Where anomaly detectors' calls are recorded. */
public interface AnomalySink {

    /**
     * Records have been looked at.
     *
     * @param records how many
     * @param anomalies how many anomalies were found in them
     */
    void checked(long records, long anomalies);

    /**
     * An anomaly was found.
     *
     * @param type its kind
     * @param severity low, medium, high or critical in any case, or anything else if it is not known
     */
    void detected(String type, String severity);
}

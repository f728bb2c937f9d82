package io.synfinance.agent.exporter;

/** Told of what the port refuses. */
public interface PortListener {

    /**
     * A client was refused.
     *
     * @param reason one of a few words
     */
    void refused(String reason);

    /** A file of the port has changed to something that cannot be used; what was in force still is. */
    void reloadFailed();
}

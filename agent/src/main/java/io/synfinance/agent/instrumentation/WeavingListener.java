package io.synfinance.agent.instrumentation;

/** Told of what is woven and what goes wrong; called from the threads of the application. */
public interface WeavingListener {

    /**
     * A class has been changed.
     *
     * @param instrumentation the kebab-case name
     * @param methods how many of its methods
     */
    void woven(String instrumentation, int methods);

    /**
     * Code of the agent has thrown.
     *
     * @param instrumentation whose it was
     */
    void failed(String instrumentation);

    /**
     * An instrumentation is taken in, or taken out: because it failed too often, or the configuration has changed.
     *
     * @param instrumentation which
     * @param on whether it is in
     */
    void switched(String instrumentation, boolean on);
}

package io.synfinance.agent.bootstrap;

/** Where everything that goes wrong in woven code ends; the application never sees it. */
public class AdviceErrors {

    private static volatile AdviceErrors handler = new AdviceErrors();

    /** For the agent's own handler. */
    protected AdviceErrors() {}

    /**
     * Connects the agent's handler.
     *
     * @param installed where errors go from now on
     */
    public static void install(AdviceErrors installed) {
        handler = installed;
    }

    /** Puts back what does nothing, as before an agent was there. */
    public static void uninstall() {
        handler = new AdviceErrors();
    }

    /**
     * Takes an error from woven code; never throws.
     *
     * @param error what was thrown by the agent's code
     * @param instrumentation the kebab-case name of the instrumentation whose advice it was
     */
    public static void report(Throwable error, String instrumentation) {
        try {
            handler.handle(error, instrumentation);
        } catch (Throwable ignored) {
            // Nothing can be done here that could not fail again, and the application must go on.
        }
    }

    /**
     * Counts and logs an error; the base class drops it.
     *
     * @param error what was thrown
     * @param instrumentation whose advice it was
     */
    protected void handle(Throwable error, String instrumentation) {}
}

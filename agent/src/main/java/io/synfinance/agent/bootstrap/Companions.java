package io.synfinance.agent.bootstrap;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds the companion of a woven class: an object of the agent that is written against the library's types, and so lives
 * in a class loader beside the library's. Advice asks here for what cannot be inlined: listeners, handlers, state.
 */
public class Companions extends ClassValue<Object> {

    private static final AtomicInteger INSTALLED = new AtomicInteger();

    private static volatile Companions installed = new Companions();

    /** For the agent's own factory. */
    protected Companions() {}

    /**
     * Connects the agent's factory.
     *
     * @param factory which makes companions from now on
     */
    public static void install(Companions factory) {
        INSTALLED.incrementAndGet();
        installed = factory;
    }

    /** Puts back what does nothing, as before an agent was there. */
    public static void uninstall() {
        installed = new Companions();
    }

    /**
     * The companion of a woven class, the same one for every call.
     *
     * @param woven the class whose advice asks
     * @return to be cast to the interface that advice and companion have agreed on: the library's, or the JDK's
     * @throws IllegalStateException if there is none
     */
    public static Object of(Class<?> woven) {
        return installed.get(woven);
    }

    /**
     * The name under which companions keep something in an object of the library that finds it by its name. The object may be
     * older than the agent, and under a name that is always the same it would give what companions of an agent that was taken
     * out have left there, whose classes are others.
     *
     * @param what it is that is kept
     * @return a name that no other agent in this JVM uses
     */
    public static String nameOfOwn(String what) {
        return "io.synfinance.agent." + what + "@" + INSTALLED.get();
    }

    /** Makes a companion; there are none until the agent is installed. */
    @Override
    protected Object computeValue(Class<?> woven) {
        throw new IllegalStateException("no agent is installed that has a companion for " + woven.getName());
    }
}

package io.synfinance.agent;

import java.lang.instrument.Instrumentation;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The door of the agent. It opens the agent's own class loader and leaves the rest to what is behind it. */
public final class AgentMain {

    private static final String INSTALLER = "io.synfinance.agent.AgentInstaller";

    /** An argument that starts nothing, but ends what was started. */
    private static final String DETACH = "detach";

    /** The property that the command reads which attaches; the class that says more of it is behind the door. */
    private static final String ANNOUNCEMENT = "io.synfinance.agent";

    private static final String NOT_STARTED = "not started: ";

    /** What takes the agent out again; null where it does not run. */
    private static @Nullable Runnable wayOut;

    private AgentMain() {}

    /**
     * Starts the agent with the JVM; never throws and never ends the JVM.
     *
     * @param argument what follows {@code =} in {@code -javaagent:synfinance-agent.jar=…}, or null
     * @param instrumentation given by the JVM
     */
    public static void premain(@Nullable String argument, Instrumentation instrumentation) {
        enter(argument, instrumentation);
    }

    /**
     * Starts the agent in a JVM that runs already; never throws and never ends the JVM.
     *
     * @param argument as in {@link #premain}
     * @param instrumentation given by the JVM
     */
    public static void agentmain(@Nullable String argument, Instrumentation instrumentation) {
        withdrawFailure();
        Throwable failure = enter(argument, instrumentation);
        if (failure != null) {
            announce(failure);
        }
    }

    /** Gives what kept the agent from starting. */
    private static synchronized @Nullable Throwable enter(@Nullable String argument, Instrumentation instrumentation) {
        try {
            if (JdkTool.isRunning(Engine.jar())) {
                return null;
            }
            if (DETACH.equals(argument)) {
                leave();
            } else if (wayOut != null) {
                System.err.println("[synfinance-agent] already runs in this JVM; this second one does nothing");
            } else {
                start(argument, instrumentation);
            }
            return null;
        } catch (Throwable e) {
            System.err.println("[synfinance-agent] ERROR not started, the application runs without it: " + e);
            return e;
        }
    }

    @SuppressWarnings("unchecked")
    private static void start(@Nullable String argument, Instrumentation instrumentation) throws Exception {
        Object installer = Engine.open(INSTALLER, instrumentation);
        wayOut = ((BiFunction<String, Instrumentation, Runnable>) installer)
                .apply(argument == null ? "" : argument, instrumentation);
    }

    /** What an attempt before this one has left. */
    private static void withdrawFailure() {
        try {
            if (System.getProperty(ANNOUNCEMENT, "").startsWith(NOT_STARTED)) {
                System.clearProperty(ANNOUNCEMENT);
            }
        } catch (SecurityException e) {
            // Then nothing was announced.
        }
    }

    private static void announce(Throwable failure) {
        try {
            System.setProperty(ANNOUNCEMENT, NOT_STARTED + failure);
        } catch (SecurityException e) {
            // Standard error says the same.
        }
    }

    /** What fails on the way out can be tried again. */
    private static void leave() {
        Runnable way = wayOut;
        if (way == null) {
            System.err.println("[synfinance-agent] does not run in this JVM, so there is nothing to detach");
            return;
        }
        try {
            way.run();
            wayOut = null;
        } catch (Throwable e) {
            System.err.println("[synfinance-agent] ERROR not wholly detached: " + e);
        }
    }
}

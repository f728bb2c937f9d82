package io.synfinance.agent;

import java.lang.instrument.Instrumentation;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The door of the agent. It opens the agent's own class loader and leaves the rest to what is behind it. */
public final class AgentMain {

    private static final String INSTALLER = "io.synfinance.agent.AgentInstaller";

    /** An argument that starts nothing, but ends what was started. */
    private static final String DETACH = "detach";

    private static boolean entered;

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
        enter(argument, instrumentation);
    }

    private static synchronized void enter(@Nullable String argument, Instrumentation instrumentation) {
        try {
            if (JdkTool.isRunning(Engine.jar())) {
                return;
            }
            if (DETACH.equals(argument)) {
                leave();
            } else if (entered) {
                System.err.println("[synfinance-agent] already runs in this JVM; this second one does nothing");
            } else {
                entered = true;
                start(argument, instrumentation);
            }
        } catch (Throwable e) {
            System.err.println("[synfinance-agent] ERROR not started, the application runs without it: " + e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void start(@Nullable String argument, Instrumentation instrumentation) throws Exception {
        Object installer = Engine.open(INSTALLER, instrumentation);
        wayOut = ((BiFunction<String, Instrumentation, Runnable>) installer)
                .apply(argument == null ? "" : argument, instrumentation);
    }

    private static void leave() {
        Runnable way = wayOut;
        wayOut = null;
        entered = false;
        if (way == null) {
            System.err.println("[synfinance-agent] does not run in this JVM, so there is nothing to detach");
        } else {
            way.run();
        }
    }
}

package io.synfinance.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** The agent's JAR as a program, {@code java -jar synfinance-agent.jar}. What it can do is behind the agent's own loader. */
public final class AgentCommand {

    private static final String COMMANDS = "io.synfinance.agent.CommandLine";

    private static volatile @Nullable Instrumentation jvm;

    private AgentCommand() {}

    /**
     * Called by the launcher of JDK 9 and later, before {@link #main}: rules can be explained only where the bridge is.
     *
     * @param argument always empty
     * @param instrumentation given by the JVM
     */
    public static void agentmain(@Nullable String argument, Instrumentation instrumentation) {
        jvm = instrumentation;
    }

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param arguments the command and what belongs to it; none for a list of them
     * @throws Exception if the JAR cannot be read
     */
    @SuppressWarnings("unchecked")
    public static void main(String[] arguments) throws Exception {
        ToIntBiFunction<File, String[]> commands = (ToIntBiFunction<File, String[]>) Engine.open(COMMANDS, jvm);
        System.exit(commands.applyAsInt(Engine.jar(), arguments));
    }
}

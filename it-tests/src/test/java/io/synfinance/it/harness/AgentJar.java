package io.synfinance.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** The built agent: the file that the system property {@code synfinance.agent.jar} names. */
public final class AgentJar {

    private static final String PROPERTY = "synfinance.agent.jar";

    private AgentJar() {}

    public static Path path() {
        String property = System.getProperty(PROPERTY);
        if (property == null) {
            throw new IllegalStateException(
                    "which agent? Maven says it; elsewhere add -D" + PROPERTY + "=agent/target/synfinance-agent-….jar");
        }
        Path jar = Path.of(property).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the agent is not built: expected " + jar
                    + "; run './mvnw -pl agent -am package' or name another JAR with -D" + PROPERTY);
        }
        return jar;
    }
}

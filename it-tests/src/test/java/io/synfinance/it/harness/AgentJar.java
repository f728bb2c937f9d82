package io.synfinance.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** The built agent: the file that the system property {@code synfinance.agent.jar} names. */
public final class AgentJar {

    private static final String PROPERTY = "synfinance.agent.jar";

    private AgentJar() {}

    public static Path path() {
        String property = System.getProperty(PROPERTY);
        Path jar = property == null
                ? newestBuilt()
                : Path.of(property).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the agent is not built: expected " + jar
                    + "; run './mvnw -pl agent -am package' or name another with -D" + PROPERTY);
        }
        return jar;
    }

    /** What the last build left, for tests that an IDE runs. */
    private static Path newestBuilt() {
        return Workspace.source("../agent/target/synfinance-agent-0.1.0-SNAPSHOT.jar")
                .normalize();
    }
}

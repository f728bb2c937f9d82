package io.synfinance.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged sample application: the file that the system property {@code synfinance.sample.jar} names. */
public final class SampleApp {

    private static final String PROPERTY = "synfinance.sample.jar";

    private SampleApp() {}

    public static Path jar() {
        Path jar = Path.of(System.getProperty(PROPERTY, "sample-app/target/synfinance-sample-app.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the sample application is not built: expected " + jar
                    + "; run './mvnw -pl sample-app -am package' or name another JAR with -D" + PROPERTY);
        }
        return jar;
    }

    /** The configuration file of the agent that comes with it. */
    public static Path rules() {
        return Workspace.source("../sample-app/synfinance-agent.yaml").normalize();
    }
}

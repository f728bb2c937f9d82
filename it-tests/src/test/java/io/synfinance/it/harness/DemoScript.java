package io.synfinance.it.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code ./demo}, run from another folder with the JARs as the build has left them. */
public final class DemoScript {

    /** Two JVMs start, perhaps on a machine with other things to do. */
    public static final Duration LIMIT = Duration.ofMinutes(3);

    private DemoScript() {}

    public static JavaProcess start(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Workspace.source("../demo").normalize().toString());
        command.add("--no-build");
        command.addAll(List.of(options));
        return JavaProcess.start(
                "demo", command, Map.of("JAVA_HOME", Jdk.current().home().toString()));
    }
}

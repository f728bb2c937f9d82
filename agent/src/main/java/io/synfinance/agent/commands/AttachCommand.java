package io.synfinance.agent.commands;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import java.io.File;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Loads the agent into a JVM that runs, with options that are known to be right. */
final class AttachCommand implements Command {

    private static final String FILE = "config.file=";

    private final File jar;

    AttachCommand(File jar) {
        this.jar = jar;
    }

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public String arguments() {
        return "PID [key=value,...]";
    }

    @Override
    public String meaning() {
        return "loads the agent into a JVM that runs";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw CommandException.usage("expected a process id and options, found " + arguments.size() + " arguments");
        }
        String pid = ProcessId.of(arguments.get(0));
        String options = arguments.size() == 1 ? "" : withAbsolutePath(arguments.get(1));
        refuseWrong(options);
        AttachApi.ofThisJdk().loadAgent(pid, jar, options);
        console.result(
                "loaded into " + pid + "; a line '[synfinance-agent] ... metrics on ...' on its standard error says"
                        + " where the metrics are, by default http://127.0.0.1:9474/metrics");
        return ExitCode.OK;
    }

    /** The other JVM runs in a folder of its own. */
    private static String withAbsolutePath(String options) {
        List<String> parts = new ArrayList<>();
        for (String part : options.split(",", -1)) {
            String path = part.startsWith(FILE) ? part.substring(FILE.length()) : "";
            parts.add(path.isEmpty() ? part : FILE + Paths.get(path).toAbsolutePath());
        }
        return String.join(",", parts);
    }

    private static void refuseWrong(String options) throws CommandException {
        List<String> problems = AgentConfig.read(
                        options, new Properties(), Collections.emptyMap(), InstrumentationRegistry.names())
                .problems();
        if (!problems.isEmpty()) {
            throw CommandException.failed("nothing was loaded: " + String.join("; ", problems));
        }
    }
}

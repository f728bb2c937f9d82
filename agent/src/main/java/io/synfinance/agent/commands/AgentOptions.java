package io.synfinance.agent.commands;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options that go to an agent in another JVM, {@code key=value,...}, and whether it will understand them. */
final class AgentOptions {

    /** The end of every key whose value is the name of a file, however it is spelt. */
    private static final Pattern NAMES_A_FILE = Pattern.compile("(?i).*[._-]file");

    /** How a problem names what is to blame for it. */
    private static final String ORIGIN = "agent argument";

    private final String text;

    AgentOptions(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            parts.add(withAbsolutePath(part));
        }
        this.text = String.join(",", parts);
    }

    /** The other JVM runs in a folder of its own. */
    private static String withAbsolutePath(String option) {
        int value = option.indexOf('=') + 1;
        String path = option.substring(value).trim();
        if (path.isEmpty() || !namesAFile(option.substring(0, Math.max(0, value - 1)))) {
            return option;
        }
        try {
            return option.substring(0, value) + Paths.get(path).toAbsolutePath();
        } catch (InvalidPathException e) {
            return option; // which is a problem of its own
        }
    }

    static boolean namesAFile(String key) {
        return NAMES_A_FILE.matcher(key.trim()).matches();
    }

    /** As they are handed over. */
    String text() {
        return text;
    }

    /**
     * What is wrong with them, and with the configuration file that they name.
     *
     * @param variables of the other JVM; null if they cannot be known, and with them what a file means
     */
    List<String> problems(@Nullable Map<String, String> variables) {
        AgentConfig config = AgentConfig.read(
                text,
                new Properties(),
                CheckCommand.withoutSettings(variables == null ? System.getenv() : variables),
                InstrumentationRegistry.names());
        List<String> problems = CheckCommand.problems(config);
        if (variables == null) {
            problems.removeIf(problem -> !problem.contains(ORIGIN) && !problem.startsWith("config.file: "));
        }
        return problems;
    }
}

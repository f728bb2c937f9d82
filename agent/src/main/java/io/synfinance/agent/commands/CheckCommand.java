package io.synfinance.agent.commands;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads a configuration file as the agent would, with the variables of this environment, and says what is wrong in it. */
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String meaning() {
        return "what is wrong in a configuration file";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        if (arguments.size() != 1) {
            throw CommandException.usage("expected one file, found " + arguments.size() + " arguments");
        }
        AgentConfig config = read(arguments.get(0));
        List<String> problems = problems(config);
        problems.forEach(console::problem);
        console.result(arguments.get(0) + ": " + config.file().rules().size() + " rules, "
                + (problems.isEmpty() ? "no problem" : problems.size() + " problems"));
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** The file alone: settings of this environment would win over what stands in it. */
    static AgentConfig read(String file) {
        Properties nameOfTheFile = new Properties();
        nameOfTheFile.setProperty("synfinance.config.file", file);
        return AgentConfig.read(null, nameOfTheFile, withoutSettings(System.getenv()), InstrumentationRegistry.names());
    }

    /** The variables that a file may refer to. */
    static Map<String, String> withoutSettings(Map<String, String> variables) {
        Map<String, String> others = new HashMap<>(variables);
        others.keySet().removeIf(name -> name.startsWith("SYNFINANCE_"));
        return others;
    }

    /** All that is wrong in it: settings, rules, and patterns of rules. */
    static List<String> problems(AgentConfig config) {
        List<String> problems = new ArrayList<>(config.problems());
        problems.addAll(
                RuleSet.of(config.file().rules(), config.methods().maxMethods()).problems());
        return problems;
    }
}

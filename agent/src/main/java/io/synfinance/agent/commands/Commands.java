package io.synfinance.agent.commands;

import io.synfinance.agent.instrumentation.methods.MethodSinks;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The program's commands: finds the one that is meant, runs it, and turns what went wrong into a sentence and an exit code. */
public final class Commands {

    private static final String PROGRAM = "java -jar synfinance-agent.jar";

    private final List<Command> commands;
    private final String version;
    private final Console console;

    /**
     * All commands.
     *
     * @param jar the agent's
     * @param version of the agent
     * @param sinks check what rules are to record; asked only where rules are explained
     * @param passwords makes of a password what may be kept
     * @param in where secrets are read from
     * @param out where results go
     * @param err where problems go
     */
    public Commands(
            File jar,
            String version,
            Supplier<MethodSinks> sinks,
            Function<char[], String> passwords,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        this.version = version;
        this.commands = Arrays.asList(
                new ListCommand(),
                new AttachCommand(jar),
                new DetachCommand(jar),
                new CheckCommand(),
                new ExplainCommand(sinks),
                new HashPasswordCommand(passwords));
        this.console = new Console(in, out, err);
    }

    /**
     * Runs one command.
     *
     * @param arguments the command and what belongs to it
     * @return 0 if all is well, 1 if it could not be done or what was looked at is not in order, 2 if it was called wrongly
     */
    public int run(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        String first = words.isEmpty() ? "--help" : words.get(0);
        switch (first) {
            case "--help":
            case "-h":
            case "help":
                help();
                return ExitCode.OK;
            case "--version":
                console.result(version);
                return ExitCode.OK;
            default:
                Command command = find(first);
                return command == null ? unknown(first) : run(command, words.subList(1, words.size()));
        }
    }

    private @Nullable Command find(String name) {
        for (Command command : commands) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        return null;
    }

    private int run(Command command, List<String> arguments) {
        try {
            return command.run(arguments, console);
        } catch (CommandException e) {
            console.problem(command.name() + ": " + e.getMessage());
            if (e.exitCode() == ExitCode.USAGE) {
                console.problem("usage: " + PROGRAM + " " + command.name() + " " + command.arguments());
            }
            return e.exitCode();
        }
    }

    private int unknown(String name) {
        console.problem("unknown command '" + name + "'; see " + PROGRAM + " --help");
        return ExitCode.USAGE;
    }

    private void help() {
        console.result("The SynFinance agent " + version + ": Prometheus metrics for any JVM, without source changes.");
        console.result("");
        console.result(
                "With the JVM:       java -javaagent:synfinance-agent.jar[=key=value,...] -jar your-service.jar");
        console.result("As a program:       " + PROGRAM + " COMMAND");
        console.result("");
        for (Command command : commands) {
            console.result(String.format(
                    Locale.ROOT, "  %-34s %s", command.name() + " " + command.arguments(), command.meaning()));
        }
        console.result(String.format(Locale.ROOT, "  %-34s %s", "--version", "the version of this JAR"));
        console.result("");
        console.result("Exit code: 0 all is well, 1 it could not be done or something is not in order, 2 wrong usage.");
    }
}

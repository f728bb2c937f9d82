package io.synfinance.agent.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Makes of a password, a line of standard input, what stands in the file of users. */
final class HashPasswordCommand implements Command {

    private final Function<char[], String> hash;

    HashPasswordCommand(Function<char[], String> hash) {
        this.hash = hash;
    }

    @Override
    public String name() {
        return "hash-password";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String meaning() {
        return "what stands for a password in the file of users";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        if (!arguments.isEmpty()) {
            throw CommandException.usage(
                    "expected nothing more, since others would see it; it is read from standard input");
        }
        char[] password = password(console);
        if (password.length == 0) {
            throw CommandException.failed("expected a password, found none");
        }
        console.result(hash.apply(password));
        return ExitCode.OK;
    }

    private static char[] password(Console console) throws CommandException {
        try {
            String line = new BufferedReader(new InputStreamReader(console.input(), StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw CommandException.failed("cannot read standard input (" + e.getMessage() + ")");
        }
    }
}

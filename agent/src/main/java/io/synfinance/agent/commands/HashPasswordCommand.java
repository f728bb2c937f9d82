package io.synfinance.agent.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Makes of a password, typed unseen or a line of standard input, what stands in the file of users. */
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
        char[] typed = console.typed("Password: ");
        char[] password = typed == null ? line(console) : typed;
        if (password.length == 0) {
            throw CommandException.failed("expected a password, found none");
        }
        if (typed != null && !Arrays.equals(typed, console.typed("Once more: "))) {
            throw CommandException.failed("the two are not the same");
        }
        console.result(hash.apply(password));
        return ExitCode.OK;
    }

    private static char[] line(Console console) throws CommandException {
        try {
            String line = new BufferedReader(new InputStreamReader(console.input(), StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw CommandException.failed("cannot read standard input (" + e.getMessage() + ")");
        }
    }
}

package io.synfinance.agent.commands;

import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where a command listens and speaks: results on standard output, problems on standard error. */
final class Console {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Console(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    InputStream input() {
        return in;
    }

    /** What is typed at a terminal, unseen; null where there is none, so that it comes as a line of the input. */
    char @Nullable [] typed(String prompt) {
        java.io.Console terminal = in == System.in ? System.console() : null;
        return terminal != null && isTerminal(terminal) ? terminal.readPassword(prompt) : null;
    }

    /** From Java 22 on there is a console even without a terminal, and it can be asked. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    void result(String line) {
        out.println(line);
    }

    void problem(String line) {
        err.println(line);
    }
}

package io.synfinance.agent.commands;

import java.io.InputStream;
import java.io.PrintStream;

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

    void result(String line) {
        out.println(line);
    }

    void problem(String line) {
        err.println(line);
    }
}

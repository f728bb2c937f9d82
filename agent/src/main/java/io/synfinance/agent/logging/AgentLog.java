package io.synfinance.agent.logging;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** The agent's voice: one line a message on standard error, behind {@code [synfinance-agent]}. */
public final class AgentLog {

    private static final String PREFIX = "[synfinance-agent] ";
    private static final List<String> LEVELS = Arrays.asList("debug", "info", "warn", "error", "off");

    private final PrintStream out;
    private volatile int threshold;

    /**
     * A log that drops what is below a level.
     *
     * @param out where the lines go
     * @param level debug, info, warn, error or off
     */
    public AgentLog(PrintStream out, String level) {
        this.out = out;
        this.threshold = LEVELS.indexOf(level);
    }

    /**
     * Drops what is below another level from now on.
     *
     * @param level debug, info, warn, error or off
     */
    public void level(String level) {
        threshold = LEVELS.indexOf(level);
    }

    /**
     * Says what only somebody who looks for a fault wants to know.
     *
     * @param message one line
     */
    public void debug(String message) {
        write(0, "DEBUG ", message);
    }

    /**
     * Says what everybody should see once.
     *
     * @param message one line
     */
    public void info(String message) {
        write(1, "", message);
    }

    /**
     * Says what somebody should look at, while everything goes on.
     *
     * @param message one line
     */
    public void warn(String message) {
        write(2, "WARN ", message);
    }

    /**
     * Says what somebody should look at, with the stack.
     *
     * @param message one line
     * @param cause what was thrown
     */
    public void warn(String message, Throwable cause) {
        StringWriter stack = new StringWriter();
        cause.printStackTrace(new PrintWriter(stack, true));
        write(2, "WARN ", message + System.lineSeparator() + stack);
    }

    /**
     * Says that something of the agent does not work.
     *
     * @param message one line
     */
    public void error(String message) {
        write(3, "ERROR ", message);
    }

    private void write(int level, String label, String message) {
        if (level >= threshold) {
            out.println(PREFIX + label + message);
        }
    }
}

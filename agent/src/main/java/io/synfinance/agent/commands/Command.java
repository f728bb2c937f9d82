package io.synfinance.agent.commands;

import java.util.List;

/** One thing that the program can do. */
interface Command {

    /** The first word after the JAR. */
    String name();

    /** What may follow, as in {@code PID [key=value,…]}. */
    String arguments();

    /** What it is for, in a few words. */
    String meaning();

    /**
     * Does it.
     *
     * @param arguments what follows the name
     * @param console where it speaks
     * @return the exit code
     * @throws CommandException if it cannot be done
     */
    int run(List<String> arguments, Console console) throws CommandException;
}

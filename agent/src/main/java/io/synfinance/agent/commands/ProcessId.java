package io.synfinance.agent.commands;

/** The number by which the operating system knows a process. */
final class ProcessId {

    private ProcessId() {}

    /** The text of a number. */
    static String of(String written) throws CommandException {
        try {
            if (Long.parseLong(written) > 0) {
                return written;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw CommandException.usage("expected a process id, found '" + written + "'; 'list' tells them");
    }
}

package io.synfinance.agent.commands;

/** Why a command cannot be done, in a sentence with the remedy. */
final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** It was called in a wrong way. */
    static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** It was called in the right way, and has failed. */
    static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message);
    }

    int exitCode() {
        return exitCode;
    }
}

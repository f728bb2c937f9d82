package io.synfinance.agent.commands;

/** What the program ends with. */
final class ExitCode {

    /** All is well. */
    static final int OK = 0;

    /** It could not be done, or what was looked at is not in order. */
    static final int FAILED = 1;

    /** It was called in a wrong way. */
    static final int USAGE = 2;

    private ExitCode() {}
}

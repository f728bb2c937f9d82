package io.synfinance.agent.commands;

import java.io.File;
import java.util.List;

/** Takes the agent out of a JVM: the port closes, and the classes get their own bytes back. */
final class DetachCommand implements Command {

    /** What the agent takes for an order. */
    private static final String ORDER = "detach";

    private final File jar;

    DetachCommand(File jar) {
        this.jar = jar;
    }

    @Override
    public String name() {
        return "detach";
    }

    @Override
    public String arguments() {
        return "PID";
    }

    @Override
    public String meaning() {
        return "takes the agent out of a JVM again";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        if (arguments.size() != 1) {
            throw CommandException.usage("expected one process id, found " + arguments.size() + " arguments");
        }
        String pid = ProcessId.of(arguments.get(0));
        try (AttachApi.Attached jvm = AttachApi.ofThisJdk().attach(pid)) {
            jvm.loadAgent(jar, ORDER);
        }
        console.result("detached from " + pid + ", if the agent was there; its standard error says so");
        return ExitCode.OK;
    }
}

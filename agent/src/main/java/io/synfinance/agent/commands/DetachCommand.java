package io.synfinance.agent.commands;

import io.synfinance.agent.logging.Announcement;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            refuseWhereNoneIs(pid, jvm.systemProperty(Announcement.KEY));
            jvm.loadAgent(jar, ORDER); // returns when it has been carried out
            if (jvm.systemProperty(Announcement.KEY) != null) {
                throw CommandException.failed("the agent has not left " + pid + "; its standard error says why");
            }
        }
        console.result("detached from " + pid);
        return ExitCode.OK;
    }

    private static void refuseWhereNoneIs(String pid, @Nullable String said) throws CommandException {
        if (said == null) {
            throw CommandException.failed("no agent in " + pid);
        }
        if (said.startsWith(Announcement.NOT_STARTED)) {
            throw CommandException.failed("no agent in " + pid + ", " + said);
        }
    }
}

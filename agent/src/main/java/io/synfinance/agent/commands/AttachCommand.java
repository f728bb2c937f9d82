package io.synfinance.agent.commands;

import io.synfinance.agent.logging.Announcement;
import java.io.File;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Loads the agent into a JVM that runs, with options that are known to be right. */
final class AttachCommand implements Command {

    /** It may have classes of a big application to rewrite first, or wait a minute for the application's log manager. */
    private static final long PATIENCE_SECONDS = 90;

    private static final long POLL_MILLIS = 100;

    private final File jar;

    AttachCommand(File jar) {
        this.jar = jar;
    }

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public String arguments() {
        return "PID [key=value,...]";
    }

    @Override
    public String meaning() {
        return "loads the agent into a JVM that runs";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw CommandException.usage("expected a process id and options, found " + arguments.size() + " arguments");
        }
        String pid = ProcessId.of(arguments.get(0));
        AgentOptions options = new AgentOptions(arguments.size() == 1 ? "" : arguments.get(1));
        List<String> problems = options.problems(ProcessVariables.of(pid));
        if (!problems.isEmpty()) {
            throw CommandException.failed("nothing was loaded: " + String.join("; ", problems));
        }
        try (AttachApi.Attached jvm = AttachApi.ofThisJdk().attach(pid)) {
            String before = jvm.systemProperty(Announcement.KEY);
            if (before != null && !before.startsWith(Announcement.NOT_STARTED)) {
                throw CommandException.failed("nothing was loaded: the agent is in " + pid + " already, " + before
                        + "; 'detach " + pid + "' takes it out");
            }
            jvm.loadAgent(jar, options.text());
            console.result("loaded into " + pid + "; " + whereMetricsAre(pid, announcement(jvm)));
            return ExitCode.OK;
        }
    }

    private static String whereMetricsAre(String pid, @Nullable String said) throws CommandException {
        if (said != null && said.startsWith(Announcement.NOT_STARTED)) {
            throw CommandException.failed("no agent in " + pid + ", " + said);
        }
        if (said == null || said.equals(Announcement.STARTING)) {
            throw CommandException.failed("loaded into " + pid + ", but it has not said where its metrics are within "
                    + PATIENCE_SECONDS + " s; its standard error may tell");
        }
        if (said.startsWith(Announcement.FAILURE)) {
            throw CommandException.failed("loaded into " + pid + ", but there are no metrics yet: "
                    + said.substring(Announcement.FAILURE.length()));
        }
        return said;
    }

    /** What the agent says of itself when it has opened its port, or could not; null if it says nothing. */
    private static @Nullable String announcement(AttachApi.Attached jvm) throws CommandException {
        long begun = System.nanoTime();
        String said = jvm.systemProperty(Announcement.KEY);
        while ((said == null || said.equals(Announcement.STARTING))
                && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            said = jvm.systemProperty(Announcement.KEY);
        }
        return said;
    }
}

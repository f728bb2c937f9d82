package io.synfinance.agent.commands;

import java.util.List;
import java.util.Locale;

/** Lists the JVMs to which the agent may be attached. */
final class ListCommand implements Command {

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String meaning() {
        return "the JVMs of this user, by process id";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        if (!arguments.isEmpty()) {
            throw CommandException.usage("expected nothing more, found '" + arguments.get(0) + "'");
        }
        for (AttachApi.Jvm jvm : AttachApi.ofThisJdk().list()) {
            console.result(String.format(Locale.ROOT, "%7s  %s", jvm.pid, jvm.main));
        }
        return ExitCode.OK;
    }
}

package io.synfinance.agent.commands;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import io.synfinance.agent.instrumentation.methods.MethodSinks;
import io.synfinance.agent.instrumentation.methods.RuleExplainer;
import io.synfinance.agent.instrumentation.methods.RuleExplanation;
import java.util.List;
import java.util.function.Supplier;

/** Tells which methods of a class path each rule of a configuration file records, and why not. */
final class ExplainCommand implements Command {

    private static final String OPTION = "--classpath";

    private final Supplier<MethodSinks> sinks;

    ExplainCommand(Supplier<MethodSinks> sinks) {
        this.sinks = sinks;
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String arguments() {
        return "FILE --classpath PATH";
    }

    @Override
    public String meaning() {
        return "which methods its rules record, and why not";
    }

    @Override
    public int run(List<String> arguments, Console console) throws CommandException {
        int option = arguments.indexOf(OPTION);
        if (arguments.size() != 3 || option < 0 || option == 2) {
            throw CommandException.usage("expected a file and a class path of folders and JARs");
        }
        AgentConfig config = CheckCommand.read(arguments.get(option == 0 ? 2 : 0));
        List<String> problems = CheckCommand.problems(config);
        problems.forEach(console::problem);
        try (ClassPath classPath = ClassPath.open(arguments.get(option + 1))) {
            boolean inOrder = problems.isEmpty();
            for (RuleExplanation explanation : explain(config, classPath)) {
                print(explanation, console);
                inOrder &= explanation.problems().isEmpty();
            }
            return inOrder ? ExitCode.OK : ExitCode.FAILED;
        } catch (NoClassDefFoundError e) {
            throw CommandException.failed("needs a JVM with the module java.instrument (" + e.getMessage() + ")");
        }
    }

    private List<RuleExplanation> explain(AgentConfig config, ClassPath classPath) {
        return new RuleExplainer(
                        classPath.loader(),
                        classPath.names(),
                        InstrumentationRegistry.targetNames(),
                        sinks.get(),
                        config.methods().personalLabels())
                .explain(config.file().rules(), config.methods().maxMethods());
    }

    private static void print(RuleExplanation explanation, Console console) {
        console.result(explanation.title());
        for (String method : explanation.methods()) {
            console.result("  + " + method);
        }
        for (String problem : explanation.problems()) {
            console.result("  ! " + problem);
        }
    }
}

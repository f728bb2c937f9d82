package io.synfinance.agent.instrumentation.methods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one rule of the configuration file means among the classes that somebody asked about. */
public final class RuleExplanation {

    private final FileRule rule;
    private final List<String> methods = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    RuleExplanation(FileRule rule) {
        this.rule = rule;
    }

    FileRule rule() {
        return rule;
    }

    void addMethod(String method) {
        methods.add(method);
    }

    void addProblem(String problem) {
        problems.add(problem);
    }

    /**
     * The rule.
     *
     * @return its place, what it matches and as what, in one line
     */
    public String title() {
        return rule.config().position() + "  " + rule.config().match() + "  as "
                + rule.config().kind().text();
    }

    /**
     * The methods that it would record.
     *
     * @return names with the types of the parameters, empty if there are none
     */
    public List<String> methods() {
        return Collections.unmodifiableList(methods);
    }

    /**
     * Why it records nothing, or less than is written.
     *
     * @return sentences, empty if all is well
     */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }
}

package io.synfinance.agent.instrumentation.methods;

import io.synfinance.agent.config.MethodRuleConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of one reading of the configuration file. */
public final class RuleSet {

    static final RuleSet EMPTY = new RuleSet(new ArrayList<>(), new ArrayList<>());

    /** Of each rule: more methods than that are for the metrics, which count them. */
    private static final int TOLD = 20;

    private final List<FileRule> rules;
    private final List<String> problems;

    private RuleSet(List<FileRule> rules, List<String> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /**
     * Makes rules of what the file says.
     *
     * @param configs its entries
     * @param limit how many methods one rule may find
     * @return those that can be understood; what is wrong with the others is in {@link #problems()}
     */
    public static RuleSet of(List<MethodRuleConfig> configs, int limit) {
        List<FileRule> rules = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (MethodRuleConfig config : configs) {
            try {
                rules.add(new FileRule(config, limit));
            } catch (IllegalArgumentException e) {
                problems.add(config.position() + ".match: " + e.getMessage() + "; the rule is left out");
            }
        }
        return new RuleSet(rules, problems);
    }

    /**
     * What is wrong with rules.
     *
     * @return sentences, empty if all is well
     */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /**
     * What the rules match, as it is written.
     *
     * @return one for each rule
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (FileRule rule : rules) {
            names.add(rule.config().match());
        }
        return names;
    }

    /**
     * Which rules have found nothing so far.
     *
     * @return what they match, as it is written
     */
    public List<String> unmatched() {
        List<String> names = new ArrayList<>();
        for (FileRule rule : rules) {
            if (rule.found() == 0) {
                names.add(rule.config().match());
            }
        }
        return names;
    }

    /**
     * What each rule has found so far.
     *
     * @return {@code match}, {@code as}, {@code found} and some of the {@code methods} of each, for JSON
     */
    public List<Object> tell() {
        List<Object> told = new ArrayList<>();
        for (FileRule rule : rules) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("match", rule.config().match());
            each.put("as", rule.config().kind().text());
            each.put("found", rule.found());
            each.put("methods", rule.some(TOLD));
            told.add(each);
        }
        return told;
    }

    List<FileRule> rules() {
        return rules;
    }

    /** The rules that may concern a class. */
    List<FileRule> concerning(ClassFacts type) {
        List<FileRule> concerning = Collections.emptyList();
        for (FileRule rule : rules) {
            if (rule.mayConcern(type)) {
                concerning = concerning.isEmpty() ? new ArrayList<>() : concerning;
                concerning.add(rule);
            }
        }
        return concerning;
    }
}

package io.synfinance.agent.config;

import java.util.List;

/** How business methods are recorded. */
public final class MethodsConfig {

    private final List<MethodRuleConfig> rules;
    private final int maxMethods;
    private final List<String> personalLabels;
    private final int reloadSeconds;

    MethodsConfig(List<MethodRuleConfig> rules, int maxMethods, String personalLabels, int reloadSeconds) {
        this.rules = rules;
        this.maxMethods = maxMethods;
        this.personalLabels = MetricsConfig.words(personalLabels);
        this.reloadSeconds = reloadSeconds;
    }

    /**
     * The rules of the configuration file.
     *
     * @return in the order of the file
     */
    public List<MethodRuleConfig> rules() {
        return rules;
    }

    /**
     * How many methods one rule may match.
     *
     * @return at least 1
     */
    public int maxMethods() {
        return maxMethods;
    }

    /**
     * Which names may be labels although they look personal.
     *
     * @return names, empty by default
     */
    public List<String> personalLabels() {
        return personalLabels;
    }

    /**
     * How often a change of the configuration file is looked for.
     *
     * @return in seconds; 0 for never
     */
    public int reloadSeconds() {
        return reloadSeconds;
    }
}

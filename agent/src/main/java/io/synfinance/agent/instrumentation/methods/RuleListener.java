package io.synfinance.agent.instrumentation.methods;

/** Told of what the rules of the configuration file find. */
public interface RuleListener {

    /** Told in vain. */
    RuleListener NONE = new RuleListener() {
        @Override
        public void matched(String rule, int methods) {}

        @Override
        public void refused(String rule) {}
    };

    /**
     * A rule has found methods that it had not found before.
     *
     * @param rule what it matches, as it is written
     * @param methods how many
     */
    void matched(String rule, int methods);

    /**
     * A rule has found too many methods and is not in force any more; what was woven for it is to be taken out.
     *
     * @param rule what it matches, as it is written
     */
    void refused(String rule);
}

package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.methods.RuleListener;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.ConfigurationMetrics;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The rules of the configuration file: put into force at the start, and when others take their place. */
final class FileRules implements RuleListener {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final AgentConfig config;
    private final MethodRules methods;
    private final ConfigurationMetrics metrics;
    private final AgentLog log;
    private volatile Runnable takeOut = () -> {};
    private volatile Consumer<RuleSet> reweave = rules -> {};
    private volatile int maxMethods;
    private boolean toldOfUnmatched;
    private long accepted = System.nanoTime();

    FileRules(AgentConfig config, MethodRules methods, ConfigurationMetrics metrics, AgentLog log) {
        this.config = config;
        this.methods = methods;
        this.metrics = metrics;
        this.log = log;
        maxMethods = config.methods().maxMethods();
    }

    static RuleSet of(AgentConfig config) {
        return RuleSet.of(config.file().rules(), config.methods().maxMethods());
    }

    /** Before the first class comes: a wrong rule is left out, the others are in force. */
    void start() {
        RuleSet rules = of(config);
        rules.problems().forEach(log::warn);
        if (!config.file().name().isEmpty()) {
            accept(rules);
            if (!config.file().problems().isEmpty() || !rules.problems().isEmpty()) {
                metrics.refused();
            }
        }
    }

    /** Puts rules into force in place of those before, and weaves what they mean. */
    void use(RuleSet rules, int max) {
        maxMethods = max;
        accept(rules);
        reweave.accept(rules);
    }

    /** A change of the file was refused. */
    void refuse() {
        metrics.refused();
    }

    private void accept(RuleSet rules) {
        metrics.accepted(rules.names());
        methods.use(rules);
        toldOfUnmatched = false;
        accepted = System.nanoTime();
    }

    /** Nanoseconds until the application has had the time to load its classes. */
    long unmatchedDueIn() {
        return toldOfUnmatched ? Long.MAX_VALUE : accepted + PATIENCE_NANOS - System.nanoTime();
    }

    /** Names those that have found nothing. */
    void tellOfUnmatched() {
        toldOfUnmatched = true;
        List<String> unmatched = methods.fileRules().unmatched();
        if (!unmatched.isEmpty()) {
            log.warn("rules that have matched no method so far: " + String.join(", ", unmatched)
                    + "; is the class loaded, and the name right?");
        }
    }

    @Override
    public void matched(String rule, int found) {
        metrics.matched(rule, found);
    }

    @Override
    public void refused(String rule) {
        log.error("rule '" + rule + "' matches more than " + maxMethods
                + " methods (rules.max-methods) and is not in force any more; make it narrower");
        metrics.refused();
        takeOut.run();
    }

    /** Names what takes out what was woven for a rule that is refused, and what weaves others. */
    void weaveBy(Instrumenter instrumenter) {
        takeOut = instrumenter::takeOutRefused;
        reweave = instrumenter::use;
    }
}

package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.ConfigFile;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.instrumentation.methods.RuleListener;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.ConfigurationMetrics;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The rules of the configuration file: put into force at the start, and again whenever the file's content has changed. A
 * change that is wrong leaves in force what was.
 */
final class FileRules implements RuleListener {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final AgentConfig config;
    private final Map<String, String> environment;
    private final MethodRules methods;
    private final ConfigurationMetrics metrics;
    private final AgentLog log;
    private volatile Runnable takeOut = () -> {};
    private ConfigFile read;
    private boolean toldOfUnmatched;

    FileRules(
            AgentConfig config,
            Map<String, String> environment,
            MethodRules methods,
            ConfigurationMetrics metrics,
            AgentLog log) {
        this.config = config;
        this.environment = environment;
        this.methods = methods;
        this.metrics = metrics;
        this.log = log;
        this.read = config.file();
    }

    /** Before the first class comes: a wrong rule is left out, the others are in force. */
    void start() {
        RuleSet rules = rules(config.file());
        rules.problems().forEach(log::warn);
        if (!config.file().name().isEmpty()) {
            accept(rules);
            if (!config.file().problems().isEmpty() || !rules.problems().isEmpty()) {
                metrics.refused();
            }
        }
    }

    /** Looks at the file again and again, on the caller's thread, which is all that this is for. */
    void watch(Instrumenter instrumenter) throws InterruptedException {
        int seconds = config.methods().reloadSeconds();
        if (read.name().isEmpty()) {
            return;
        }
        if (seconds == 0) {
            TimeUnit.NANOSECONDS.sleep(PATIENCE_NANOS);
            tellOfUnmatched();
            return;
        }
        Path path = Paths.get(read.name());
        long begun = System.nanoTime();
        while (true) {
            TimeUnit.SECONDS.sleep(seconds);
            ConfigFile now = ConfigFile.read(path, environment);
            if (!now.isLike(read)) {
                reload(now, instrumenter);
            }
            if (!toldOfUnmatched && System.nanoTime() - begun > PATIENCE_NANOS) {
                tellOfUnmatched();
            }
        }
    }

    private void reload(ConfigFile now, Instrumenter instrumenter) {
        RuleSet rules = rules(now);
        List<String> problems = new ArrayList<>(now.problems());
        problems.addAll(rules.problems());
        if (!problems.isEmpty()) {
            problems.forEach(log::warn);
            log.error(now.name() + ": the change is refused, what was in force still is");
            metrics.refused();
            read = now;
            return;
        }
        if (!now.hasSettingsOf(config.file())) {
            log.warn(now.name() + ": settings other than 'methods' have changed; they take effect at the next start");
        }
        accept(rules);
        instrumenter.use(rules);
        read = now;
        log.info(now.name() + ": read again, " + rules.names().size() + " rules in force");
    }

    private RuleSet rules(ConfigFile file) {
        return RuleSet.of(file.rules(), config.methods().maxMethods());
    }

    private void accept(RuleSet rules) {
        metrics.accepted(rules.names());
        methods.use(rules);
        toldOfUnmatched = false;
    }

    /** For the time when the application has had time to load its classes. */
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
        log.error("rule '" + rule + "' matches more than " + config.methods().maxMethods()
                + " methods (rules.max-methods) and is not in force any more; make it narrower");
        metrics.refused();
        takeOut.run();
    }

    /** Names what takes out what was woven for a rule that is refused. */
    void onRefusal(Runnable action) {
        takeOut = action;
    }
}

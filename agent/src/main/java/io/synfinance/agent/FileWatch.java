package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.ConfigFile;
import io.synfinance.agent.instrumentation.methods.RuleSet;
import io.synfinance.agent.logging.AgentLog;
import java.io.IOException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the content of the configuration file again and again, and has a change put into force: all of it, or nothing
 * where something is wrong with it.
 */
final class FileWatch {

    private final Map<String, String> environment;
    private final FileRules rules;
    private final ChangedSettings settings;
    private final PageContent shown;
    private final AgentLog log;
    private AgentConfig inForce;
    private ConfigFile read;
    private long looked = System.nanoTime();

    FileWatch(
            AgentConfig config,
            Map<String, String> environment,
            FileRules rules,
            ChangedSettings settings,
            PageContent shown,
            AgentLog log) {
        this.environment = environment;
        this.rules = rules;
        this.settings = settings;
        this.shown = shown;
        this.log = log;
        this.inForce = config;
        this.read = config.file();
    }

    /** Nanoseconds until there is something to do. */
    long dueIn() {
        return read.name().isEmpty() ? Long.MAX_VALUE : Math.min(lookDueIn(), rules.unmatchedDueIn());
    }

    private long lookDueIn() {
        int seconds = inForce.methods().reloadSeconds();
        return seconds == 0 ? Long.MAX_VALUE : looked + TimeUnit.SECONDS.toNanos(seconds) - System.nanoTime();
    }

    void tend() {
        if (read.name().isEmpty()) {
            return;
        }
        if (lookDueIn() <= 0) {
            look();
        }
        if (rules.unmatchedDueIn() <= 0) {
            rules.tellOfUnmatched();
        }
    }

    private void look() {
        looked = System.nanoTime();
        ConfigFile now = ConfigFile.read(Paths.get(read.name()), environment);
        if (!now.isLike(read)) {
            read = now;
            reload(now);
        }
    }

    private void reload(ConfigFile file) {
        AgentConfig now = inForce.with(file);
        RuleSet found = FileRules.of(now);
        List<String> problems = new ArrayList<>(now.problemsOfFile());
        problems.addAll(found.problems());
        if (problems.isEmpty()) {
            try {
                accept(now, found);
                return;
            } catch (IOException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        problems.forEach(log::warn);
        log.error(file.name() + ": the change is refused, what was in force still is");
        rules.refuse();
    }

    private void accept(AgentConfig now, RuleSet found) throws IOException {
        List<String> waiting = settings.apply(inForce, now);
        List<String> changed = now.differencesTo(inForce);
        List<String> notNow = new ArrayList<>(changed);
        notNow.removeIf(ChangedSettings::takesEffect);
        changed.removeAll(notNow);
        inForce = now;
        shown.use(now, waiting);
        rules.use(found, now.methods().maxMethods());
        for (String key : notNow) {
            if (waiting.contains(key)) {
                log.warn(key + ": has changed, and takes effect at the next start");
            } else {
                log.info(key + ": is again as it is in force");
            }
        }
        log.info(read.name() + ": read again, " + found.names().size() + " rules in force"
                + (changed.isEmpty() ? "" : "; changed: " + String.join(", ", changed)));
    }
}

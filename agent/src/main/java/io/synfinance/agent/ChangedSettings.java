package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.Setting;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.Metrics;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts changed settings into force while the application runs. */
final class ChangedSettings {

    private static final String SWITCH = "instrumentation.";
    private static final String SWITCH_END = ".enabled";
    private static final String LIMITS = "metrics.limits.";

    /** The last two are asked for where they are used. */
    private static final Set<String> AT_ONCE = new HashSet<>(Arrays.asList(
            Setting.LOG_LEVEL.key(),
            Setting.METRICS_MAX_SERIES.key(),
            Setting.METRICS_ENDPOINTS.key(),
            Setting.METRICS_JVM.key(),
            Setting.METRICS_PERSONAL_LABELS.key(),
            Setting.RULES_MAX_METHODS.key(),
            Setting.CONFIG_RELOAD_SECONDS.key()));

    private final AgentConfig start;
    private final ExporterPort port;
    private final Metrics metrics;
    private final Instrumenter instrumenter;
    private final MethodRules methods;
    private final AgentLog log;

    ChangedSettings(
            AgentConfig start,
            ExporterPort port,
            Metrics metrics,
            Instrumenter instrumenter,
            MethodRules methods,
            AgentLog log) {
        this.start = start;
        this.port = port;
        this.metrics = metrics;
        this.instrumenter = instrumenter;
        this.methods = methods;
        this.log = log;
    }

    /**
     * Applies what is different.
     *
     * @return the keys that wait for the next start
     * @throws IOException if the port cannot be as it should; nothing is different then
     */
    List<String> apply(AgentConfig before, AgentConfig now) throws IOException {
        List<String> changed = now.differencesTo(before);
        if (isOtherPort(changed)
                || before.exporter().isRefused() != now.exporter().isRefused()) {
            port.use(now.exporter());
        }
        for (String key : changed) {
            apply(key, now);
        }
        return waiting(now);
    }

    private static boolean isOtherPort(List<String> changed) {
        for (String key : changed) {
            if (key.startsWith("exporter.")) {
                return true;
            }
        }
        return false;
    }

    /** What is otherwise than at the start, and cannot be changed while the application runs. */
    private List<String> waiting(AgentConfig now) {
        List<String> keys = now.differencesTo(start);
        keys.removeIf(ChangedSettings::takesEffect);
        return keys;
    }

    /** Whether a change of that setting is in force without another start. */
    static boolean takesEffect(String key) {
        return key.startsWith("exporter.") || key.startsWith(SWITCH) || key.startsWith(LIMITS) || AT_ONCE.contains(key);
    }

    private void apply(String key, AgentConfig now) {
        if (key.startsWith(SWITCH)) {
            String name = key.substring(SWITCH.length(), key.length() - SWITCH_END.length());
            instrumenter.switchTo(name, now.instrumentation().isEnabled(name));
        } else if (key.equals(Setting.LOG_LEVEL.key())) {
            log.level(now.logLevel());
        } else if (key.equals(Setting.METRICS_MAX_SERIES.key()) || key.startsWith(LIMITS)) {
            metrics.limitSeries(now.metrics().maxSeries(), now.metrics().limits());
        } else if (key.equals(Setting.METRICS_ENDPOINTS.key())) {
            metrics.http().nameEndpointsBy(now.metrics().endpoints());
        } else if (key.equals(Setting.METRICS_JVM.key())) {
            port.showJvmMetrics(now.jvmMetrics());
        } else if (key.equals(Setting.METRICS_PERSONAL_LABELS.key())) {
            methods.allow(now.methods().personalLabels());
        }
    }
}

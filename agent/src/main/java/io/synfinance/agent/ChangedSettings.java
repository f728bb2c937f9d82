package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.Setting;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.logging.AgentLog;
import io.synfinance.agent.metrics.Metrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts changed settings into force while the application runs. */
final class ChangedSettings {

    private static final String SWITCH = "instrumentation.";
    private static final String SWITCH_END = ".enabled";
    private static final String LIMITS = "metrics.limits.";

    private final ExporterPort port;
    private final Metrics metrics;
    private final Instrumenter instrumenter;
    private final MethodRules methods;
    private final AgentLog log;

    ChangedSettings(ExporterPort port, Metrics metrics, Instrumenter instrumenter, MethodRules methods, AgentLog log) {
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
        List<String> waiting = new ArrayList<>();
        for (String key : changed) {
            if (!isApplied(key, now)) {
                waiting.add(key);
            }
        }
        return waiting;
    }

    private static boolean isOtherPort(List<String> changed) {
        for (String key : changed) {
            if (key.startsWith("exporter.")) {
                return true;
            }
        }
        return false;
    }

    private boolean isApplied(String key, AgentConfig now) {
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
        } else {
            return key.startsWith("exporter.")
                    || key.equals(Setting.RULES_MAX_METHODS.key())
                    || key.equals(Setting.CONFIG_RELOAD_SECONDS.key());
        }
        return true;
    }
}

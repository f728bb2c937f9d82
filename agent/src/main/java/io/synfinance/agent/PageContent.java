package io.synfinance.agent;

import io.synfinance.agent.config.AgentConfig;
import io.synfinance.agent.config.EffectiveSetting;
import io.synfinance.agent.exporter.PageSource;
import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import io.synfinance.agent.instrumentation.Instrumenter;
import io.synfinance.agent.instrumentation.methods.MethodRules;
import io.synfinance.agent.metrics.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page shows: the last minutes of the metrics, and what the agent is and does. */
final class PageContent implements PageSource {

    private final String namespace;
    private volatile AgentConfig config;
    private volatile Set<String> waiting = Collections.emptySet();
    private final Instrumenter instrumenter;
    private final MethodRules methods;
    private final History history;
    private final long startedMillis;

    PageContent(
            AgentConfig config, Instrumenter instrumenter, MethodRules methods, History history, long startedMillis) {
        this.config = config;
        this.namespace = config.metrics().namespace();
        this.instrumenter = instrumenter;
        this.methods = methods;
        this.history = history;
        this.startedMillis = startedMillis;
    }

    /** Shows other settings from now on; those that wait for the next start say so. */
    void use(AgentConfig changed, Collection<String> later) {
        waiting = new HashSet<>(later);
        config = changed;
    }

    @Override
    public Map<String, Object> read(int windowSeconds, @Nullable String asked) {
        history.begin();
        Map<String, Object> content = history.read(windowSeconds, asked);
        content.put("agent", agent());
        content.put("instrumentations", InstrumentationRegistry.names());
        content.put("settings", settings());
        content.put("problems", config.problems());
        return content;
    }

    @Override
    public Map<String, Object> woven() {
        Map<String, Object> content = instrumenter.woven();
        content.put("rules", methods.fileRules().tell());
        return content;
    }

    private Map<String, Object> agent() {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("version", Version.TEXT);
        agent.put("started", startedMillis);
        agent.put("namespace", namespace);
        agent.put("application", application());
        agent.put("jvm", property("java.vm.name") + " " + property("java.runtime.version"));
        agent.put("system", property("os.name") + " " + property("os.arch"));
        agent.put("processors", Runtime.getRuntime().availableProcessors());
        return agent;
    }

    /** The JAR without its folder, or the main class; without arguments, which may hold secrets. */
    private static String application() {
        String command = property("sun.java.command").trim();
        int end = command.indexOf(' ');
        String first = end < 0 ? command : command.substring(0, end);
        return first.substring(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private List<Object> settings() {
        List<Object> settings = new ArrayList<>();
        for (EffectiveSetting setting : config.settings()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("key", setting.key());
            told.put("value", setting.shownValue());
            told.put("origin", setting.origin() + (waiting.contains(setting.key()) ? ", from the next start on" : ""));
            settings.add(told);
        }
        return settings;
    }
}

package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is configured, immutable. A wrong value leaves the default in force and adds a problem, so that the
 * application always starts.
 */
public final class AgentConfig {

    private final boolean enabled;
    private final String logLevel;
    private final boolean jvmMetrics;
    private final ExporterConfig exporter;
    private final MetricsConfig metrics;
    private final InstrumentationConfig instrumentation;
    private final MethodsConfig methods;
    private final ConfigFile file;
    private final List<EffectiveSetting> settings;
    private final List<String> problems;

    private final List<String> problemsOfFile;
    private final Map<String, String> values;
    private final ConfigSources sourcesButFile;
    private final Iterable<String> instrumentations;

    private AgentConfig(ConfigSources sourcesButFile, ConfigFile file, Iterable<String> instrumentations) {
        this.sourcesButFile = sourcesButFile;
        this.file = file;
        this.instrumentations = instrumentations;
        ConfigReader reader = new ConfigReader(sourcesButFile.with(file));
        reader.read(Setting.CONFIG_FILE);
        enabled = reader.read(Setting.ENABLED);
        logLevel = reader.read(Setting.LOG_LEVEL);
        jvmMetrics = reader.read(Setting.METRICS_JVM);
        ExporterConfig meant = ExporterConfig.read(reader);
        metrics = MetricsConfig.read(reader, MetricNames.limited(file));
        instrumentation = InstrumentationConfig.read(reader, instrumentations);
        methods = new MethodsConfig(
                file.rules(),
                reader.read(Setting.RULES_MAX_METHODS),
                reader.read(Setting.METRICS_PERSONAL_LABELS),
                reader.read(Setting.CONFIG_RELOAD_SECONDS));
        exporter = secured(meant, file, reader);
        settings = Collections.unmodifiableList(reader.effective());
        problems = Collections.unmodifiableList(new ArrayList<>(reader.problems()));
        problemsOfFile = new ArrayList<>(file.problems());
        problemsOfFile.addAll(reader.problemsOfFile());
        values = reader.values();
    }

    /** A slip must not leave a port open that was to be secured; once all keys are read, it is known which nobody knows. */
    private static ExporterConfig secured(ExporterConfig meant, ConfigFile file, ConfigReader reader) {
        String slip = file.isLeftOut()
                ? "config.file cannot be used"
                : reader.hasSlipInSecurity() ? "exporter.tls or exporter.auth is not as it was meant" : "";
        if (slip.isEmpty() || !meant.enabled()) {
            return meant;
        }
        reader.report(slip + ", so the port would be less secure than meant; it stays closed");
        return meant.closed(slip);
    }

    /**
     * Reads the configuration.
     *
     * @param agentArgument what follows {@code =} in {@code -javaagent:…}, or null
     * @param properties the system properties
     * @param environment the environment variables
     * @param instrumentations the kebab-case names of the instrumentations that can be switched off
     * @return never null; what was wrong is in {@link #problems()}
     */
    public static AgentConfig read(
            @Nullable String agentArgument,
            Properties properties,
            Map<String, String> environment,
            Iterable<String> instrumentations) {
        ConfigSources sources = new ConfigSources(agentArgument, properties, environment);
        String path = new ConfigReader(sources).read(Setting.CONFIG_FILE);
        ConfigFile file = path.isEmpty() ? ConfigFile.NONE : ConfigFile.read(path, environment);
        return new AgentConfig(sources, file, instrumentations);
    }

    /**
     * The same with another reading of the configuration file; what the other sources said stands.
     *
     * @param changed the file as it is now
     * @return never null; what is wrong with the file is in {@link #problemsOfFile()}
     */
    public AgentConfig with(ConfigFile changed) {
        return new AgentConfig(sourcesButFile, changed, instrumentations);
    }

    /**
     * Which settings another configuration has otherwise.
     *
     * @param other the other one
     * @return their keys, in the order of the documentation
     */
    public List<String> differencesTo(AgentConfig other) {
        List<String> keys = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(values.keySet());
        all.addAll(other.values.keySet());
        for (String key : all) {
            if (!Objects.equals(values.get(key), other.values.get(key))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /**
     * Whether the agent does anything.
     *
     * @return false if it was switched off
     */
    public boolean enabled() {
        return enabled;
    }

    /**
     * What the agent writes to standard error.
     *
     * @return debug, info, warn, error or off
     */
    public String logLevel() {
        return logLevel;
    }

    /**
     * Whether the JVM's own metrics are served.
     *
     * @return true unless switched off
     */
    public boolean jvmMetrics() {
        return jvmMetrics;
    }

    /**
     * The agent's own port.
     *
     * @return its section
     */
    public ExporterConfig exporter() {
        return exporter;
    }

    /**
     * Names and bounds of the metrics.
     *
     * @return their section
     */
    public MetricsConfig metrics() {
        return metrics;
    }

    /**
     * Which instrumentations are on.
     *
     * @return their switches
     */
    public InstrumentationConfig instrumentation() {
        return instrumentation;
    }

    /**
     * How business methods are recorded.
     *
     * @return its section
     */
    public MethodsConfig methods() {
        return methods;
    }

    /**
     * The configuration file.
     *
     * @return what was read, empty if none is configured
     */
    public ConfigFile file() {
        return file;
    }

    /**
     * What is in force, key by key.
     *
     * @return every setting, and the switches of instrumentations that somebody has written
     */
    public List<EffectiveSetting> settings() {
        return settings;
    }

    /**
     * What was wrong with the configuration, each with key, expectation, what was found and the remedy.
     *
     * @return sentences, empty if all is well
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * Those of the problems for which the configuration file is to blame.
     *
     * @return sentences, empty if the file is right
     */
    public List<String> problemsOfFile() {
        return problemsOfFile;
    }
}

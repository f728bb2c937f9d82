package io.synfinance.agent.config;

import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

    private AgentConfig(ConfigSources sources, Map<String, String> environment, Iterable<String> instrumentations) {
        ConfigReader reader = new ConfigReader(sources);
        String path = reader.read(Setting.CONFIG_FILE);
        file = path.isEmpty() ? ConfigFile.NONE : ConfigFile.read(Paths.get(path), environment);
        sources.addFile(file);
        enabled = reader.read(Setting.ENABLED);
        logLevel = reader.read(Setting.LOG_LEVEL);
        jvmMetrics = reader.read(Setting.METRICS_JVM);
        exporter = new ExporterConfig(
                reader.read(Setting.EXPORTER_ENABLED),
                reader.read(Setting.EXPORTER_HOST),
                reader.read(Setting.EXPORTER_PORT));
        metrics = new MetricsConfig(reader.read(Setting.METRICS_NAMESPACE), reader.read(Setting.METRICS_MAX_SERIES));
        instrumentation = InstrumentationConfig.read(reader, instrumentations);
        methods = new MethodsConfig(
                file.rules(),
                reader.read(Setting.RULES_MAX_METHODS),
                reader.read(Setting.METRICS_PERSONAL_LABELS),
                reader.read(Setting.CONFIG_RELOAD_SECONDS));
        settings = Collections.unmodifiableList(reader.effective());
        problems = Collections.unmodifiableList(new ArrayList<>(reader.problems()));
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
        return new AgentConfig(sources, environment, instrumentations);
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
}

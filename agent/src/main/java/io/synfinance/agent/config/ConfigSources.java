package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows precedence: agent argument, then system property {@code synfinance.*}, then environment
 * variable {@code SYNFINANCE_*}, then the configuration file, then the default.
 */
final class ConfigSources {

    private static final String PROPERTY_PREFIX = "synfinance.";
    private static final String ARGUMENT = "agent argument";
    private static final String PROPERTY = "system property ";
    private static final String VARIABLE = "environment variable ";
    private static final String FILE = "file ";
    private static final String VARIABLE_PREFIX = "SYNFINANCE_";

    /** What the user wrote, under normalised keys ({@code exporter.port} as {@code exporter_port}); the first source wins. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private final List<String> problems = new ArrayList<>();

    ConfigSources(@Nullable String agentArgument, Properties properties, Map<String, String> environment) {
        addArgument(agentArgument);
        addProperties(properties);
        addEnvironment(environment);
    }

    private ConfigSources(ConfigSources others) {
        entries.putAll(others.entries);
        problems.addAll(others.problems);
    }

    /** The same with the last source, whose place another one may have told. */
    ConfigSources with(ConfigFile file) {
        ConfigSources all = new ConfigSources(this);
        all.problems.addAll(file.problems());
        for (Map.Entry<String, String> setting : file.settings().entrySet()) {
            all.add(setting.getKey(), setting.getValue(), FILE + file.name());
        }
        return all;
    }

    @Nullable
    Entry find(String key) {
        return entries.get(normalise(key));
    }

    Iterable<Entry> entries() {
        return entries.values();
    }

    List<String> problems() {
        return problems;
    }

    private void addArgument(@Nullable String argument) {
        if (argument == null || argument.trim().isEmpty()) {
            return;
        }
        String last = "";
        for (String part : argument.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                last = part.substring(0, equals).trim();
                add(last, part.substring(equals + 1), ARGUMENT);
            } else if (!part.trim().isEmpty()) {
                // What stands behind a comma may be the rest of a password.
                problems.add("agent argument: expected key=value,key=value, found "
                        + (last.toLowerCase(Locale.ROOT).contains("password") ? "***" : "'" + part + "'")
                        + "; write for example exporter.port=9474");
                if (SecurityKeys.contain(part.trim())) {
                    add(part.trim(), "", ARGUMENT);
                }
            }
        }
    }

    private void addProperties(Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name);
            if (name.startsWith(PROPERTY_PREFIX) && value != null) {
                add(name.substring(PROPERTY_PREFIX.length()), value, PROPERTY + name);
            }
        }
    }

    private void addEnvironment(Map<String, String> environment) {
        // Sorted, so that messages come in the same order every time.
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            if (name.startsWith(VARIABLE_PREFIX) && !ServiceLinks.contain(name, variable.getValue())) {
                add(name.substring(VARIABLE_PREFIX.length()), variable.getValue(), VARIABLE + name);
            }
        }
    }

    private void add(String key, String value, String origin) {
        entries.putIfAbsent(normalise(key), new Entry(key, value, origin));
    }

    /** The one spelling that all sources can express: variables have neither dots, hyphens nor lower case. */
    static String normalise(String key) {
        return key.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What one source says of one key. */
    static final class Entry {
        final String key;
        final String value;
        final String origin;

        Entry(String key, String value, String origin) {
            this.key = key;
            this.value = value;
            this.origin = origin;
        }

        boolean isOfFile() {
            return origin.startsWith(FILE);
        }

        boolean isOfVariable() {
            return origin.startsWith(VARIABLE);
        }

        /** Whether everybody who lists the machine's processes can see it. */
        boolean isPublic() {
            return origin.equals(ARGUMENT) || origin.startsWith(PROPERTY);
        }
    }
}

package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes typed values out of the sources and notes what is wrong, unknown keys at the end. */
final class ConfigReader {

    private static final String DEFAULT = "default";

    private final ConfigSources sources;
    private final List<String> problems;
    private final List<String> problemsOfFile = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> knownKeys = new ArrayList<>();
    private final Set<String> normalisedKeys = new HashSet<>();
    private final List<String> ignoredKeys = new ArrayList<>();
    private final Map<String, String> nearest = new HashMap<>();
    private final List<EffectiveSetting> effective = new ArrayList<>();

    ConfigReader(ConfigSources sources) {
        this.sources = sources;
        this.problems = new ArrayList<>();
    }

    <T> T read(Setting<T> setting) {
        T value = valueOf(setting);
        values.put(setting.key(), String.valueOf(value));
        return value;
    }

    /** The setting of one metric; the default if nobody has written it, and then it does not stand among the effective ones. */
    <T> T read(Setting<T> setting, String metric) {
        String key = setting.keyOf(metric);
        know(key);
        ConfigSources.Entry entry = sources.find(key);
        if (entry == null) {
            return setting.defaultValue();
        }
        T value = valueOf(setting, key, entry);
        values.put(key, String.valueOf(value));
        return value;
    }

    private <T> T valueOf(Setting<T> setting) {
        know(setting.key());
        ConfigSources.Entry entry = sources.find(setting.key());
        return entry == null
                ? inForce(setting.key(), setting.defaultValue(), DEFAULT)
                : valueOf(setting, setting.key(), entry);
    }

    private <T> T valueOf(Setting<T> setting, String key, ConfigSources.Entry entry) {
        if (setting.isSecret() && entry.isPublic()) {
            ignoredKeys.add(key);
            problems.add(key + ": expected " + setting.expectation() + ", found it in the " + entry.origin
                    + ", where others can read it; ignored");
            return inForce(key, setting.defaultValue(), DEFAULT);
        }
        T value = setting.parse(entry.value);
        if (value == null) {
            reportWrongValue(key, setting.expectation(), entry, setting.defaultValue());
            return inForce(key, setting.defaultValue(), DEFAULT);
        }
        return inForce(key, value, entry.origin);
    }

    boolean readSwitch(String key) {
        know(key);
        ConfigSources.Entry entry = sources.find(key);
        Boolean value = entry == null ? Boolean.TRUE : Setting.truth(entry.value.trim());
        if (value == null && entry != null) {
            reportWrongValue(key, "true or false", entry, true);
        }
        boolean on = value == null || value;
        values.put(key, String.valueOf(on));
        return entry == null ? on : inForce(key, on, value == null ? DEFAULT : entry.origin);
    }

    /** What is in force for the keys that were read; of the many switches only those that somebody has written. */
    List<EffectiveSetting> effective() {
        return effective;
    }

    private <T> T inForce(String key, T value, String origin) {
        effective.add(new EffectiveSetting(key, String.valueOf(value), origin));
        return value;
    }

    List<String> problems() {
        List<String> all = new ArrayList<>(sources.problems());
        all.addAll(problems);
        all.addAll(unknownKeys(false));
        return all;
    }

    /** Those of them for which the configuration file is to blame, but for what it is as a whole. */
    List<String> problemsOfFile() {
        List<String> all = new ArrayList<>(problemsOfFile);
        all.addAll(unknownKeys(true));
        return all;
    }

    private List<String> unknownKeys(boolean ofFileOnly) {
        List<String> unknown = new ArrayList<>();
        for (ConfigSources.Entry entry : sources.entries()) {
            if (isUnknown(entry) && (entry.isOfFile() || !ofFileOnly)) {
                unknown.add(entry.origin + ": unknown key '" + entry.key + "', ignored" + suggestion(entry.key));
            }
        }
        return unknown;
    }

    /** What was read, by key, as text. */
    Map<String, String> values() {
        return values;
    }

    /** Whether something that was to secure the port is not in force: its value is wrong, or its key not known. */
    boolean hasSlipInSecurity() {
        for (String key : ignoredKeys) {
            if (SecurityKeys.contain(key)) {
                return true;
            }
        }
        for (ConfigSources.Entry entry : sources.entries()) {
            if (isUnknown(entry) && isMeantForSecurity(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMeantForSecurity(ConfigSources.Entry unknown) {
        return SecurityKeys.soundLike(unknown.key, unknown.isOfVariable())
                || SecurityKeys.contain(nearest(unknown.key));
    }

    private boolean isUnknown(ConfigSources.Entry entry) {
        return !normalisedKeys.contains(ConfigSources.normalise(entry.key));
    }

    /** Adds a sentence to what was wrong. */
    void report(String problem) {
        problems.add(problem);
    }

    private void know(String key) {
        knownKeys.add(key);
        normalisedKeys.add(ConfigSources.normalise(key));
    }

    private void reportWrongValue(String key, String expectation, ConfigSources.Entry entry, Object defaultValue) {
        String problem = key + ": expected " + expectation + ", found '" + entry.value + "' (" + entry.origin
                + "); using the default" + (defaultValue.equals("") ? "" : " " + defaultValue);
        problems.add(problem);
        ignoredKeys.add(key);
        if (entry.isOfFile()) {
            problemsOfFile.add(problem);
        }
    }

    private String suggestion(String unknown) {
        String nearest = nearest(unknown);
        return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    }

    /** The known key that was probably meant, empty if none is near; asked for when all are known. */
    private String nearest(String unknown) {
        return nearest.computeIfAbsent(unknown, this::findNearest);
    }

    private String findNearest(String unknown) {
        String best = "";
        int bestDistance = Math.max(2, unknown.length() / 3) + 1;
        for (String known : knownKeys) {
            int distance = EditDistance.between(ConfigSources.normalise(unknown), ConfigSources.normalise(known));
            if (distance < bestDistance) {
                best = known;
                bestDistance = distance;
            }
        }
        return best;
    }
}

package io.synfinance.agent.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One reading of the configuration file: settings as in the other sources, and rules for methods. */
public final class ConfigFile {

    static final ConfigFile NONE = new ConfigFile("", new byte[0]);

    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    private final String name;
    private final byte[] content;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<MethodRuleConfig> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean leftOut;

    private ConfigFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Reads the file of that name, which may be none that the file system knows. */
    static ConfigFile read(String path, Map<String, String> environment) {
        try {
            return read(Paths.get(path), environment);
        } catch (InvalidPathException e) {
            return leftOut("", "expected a path, found one that cannot be (" + e.getReason() + ")");
        }
    }

    /**
     * Reads a file.
     *
     * @param path where it is
     * @param environment what {@code ${NAME}} in its values means
     * @return never null; what is wrong is in {@link #problems()}
     */
    public static ConfigFile read(Path path, Map<String, String> environment) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                return leftOut(path.toString(), "expected at most " + MAX_BYTES + " bytes, found " + Files.size(path));
            }
            ConfigFile file = new ConfigFile(path.toString(), Files.readAllBytes(path));
            file.parse(environment);
            return file;
        } catch (StackOverflowError e) {
            return leftOut(path.toString(), "expected a few levels of keys, found it nested without end");
        } catch (IOException e) {
            return leftOut(
                    path.toString(),
                    "expected a file that can be read, found '" + path + "' ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    private static ConfigFile leftOut(String name, String reason) {
        ConfigFile file = new ConfigFile(name, new byte[0]);
        file.leaveOut(reason);
        return file;
    }

    private void leaveOut(String reason) {
        leftOut = true;
        problem("config.file", reason + "; it is left out");
    }

    private void parse(Map<String, String> environment) {
        Object root;
        try {
            LoadSettings yaml = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(20)
                    .build();
            root = new Load(yaml).loadFromString(new String(content, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            leaveOut("expected YAML, found " + oneLine(e));
            return;
        }
        if (root == null) {
            return;
        }
        if (!(root instanceof Map)) {
            leaveOut("expected keys with values, as in 'exporter: {port: 9474}', found " + kind(root));
            return;
        }
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) root).entrySet()) {
            if ("methods".equals(entry.getKey()) && entry.getValue() instanceof List) {
                MethodRuleReader reader =
                        new MethodRuleReader(problems, text -> resolved("methods", text, environment));
                rules.addAll(reader.read((List<?>) entry.getValue()));
            } else if ("methods".equals(entry.getKey()) && !(entry.getValue() instanceof Map)) {
                problem("methods", "expected a list of rules, found " + kind(entry.getValue()) + "; it is left out");
            } else {
                flatten(String.valueOf(entry.getKey()), entry.getValue(), environment);
            }
        }
    }

    /** The whole message has a piece of the file, and there may be secrets in that. */
    private static String oneLine(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException)) {
            return e.getClass().getSimpleName();
        }
        MarkedYamlEngineException marked = (MarkedYamlEngineException) e;
        String place = marked.getProblemMark()
                .map(mark -> " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse("");
        return marked.getProblem() + place;
    }

    private void flatten(String key, @Nullable Object value, Map<String, String> environment) {
        if (value instanceof Map) {
            ((Map<?, ?>) value).forEach((name, nested) -> flatten(key + "." + name, nested, environment));
        } else if (value instanceof List) {
            List<String> items = new ArrayList<>();
            ((List<?>) value).forEach(item -> items.add(resolved(key, String.valueOf(item), environment)));
            settings.put(key, String.join(",", items));
        } else if (value != null) {
            settings.put(key, resolved(key, String.valueOf(value), environment));
        } else if (SecurityKeys.contain(key)) {
            settings.put(key, ""); // elsewhere a key without a value is as good as none; here it was to secure the port
        }
    }

    /** Replaces <code>${NAME}</code> and <code>${NAME:default}</code>. */
    private String resolved(String key, String text, Map<String, String> environment) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuffer resolved = new StringBuffer();
        while (matcher.find()) {
            String value = environment.getOrDefault(matcher.group(1), matcher.group(2));
            if (value == null) {
                problem(
                        key,
                        "expected a variable that is set, found none of the name " + matcher.group(1) + "; write ${"
                                + matcher.group(1) + ":default}");
                value = "";
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }

    /** What a value is, for messages. */
    static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map) {
            return "keys with values";
        }
        return value instanceof List ? "a list" : "'" + value + "'";
    }

    private void problem(String key, String reason) {
        problems.add(key + ": " + reason);
    }

    /**
     * Its name, for messages.
     *
     * @return as it was given
     */
    public String name() {
        return name;
    }

    /** Whether it was named, and nothing of it is known. */
    boolean isLeftOut() {
        return leftOut;
    }

    /**
     * The rules for methods that could be understood.
     *
     * @return in the order of the file
     */
    public List<MethodRuleConfig> rules() {
        return Collections.unmodifiableList(rules);
    }

    /**
     * What was wrong with it, each with key, expectation, what was found and the remedy.
     *
     * @return sentences, empty if all is well
     */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Settings by key, with dots. */
    Map<String, String> settings() {
        return settings;
    }

    /**
     * Whether another reading found the same.
     *
     * @param other the other reading
     * @return true if nothing has changed
     */
    public boolean isLike(ConfigFile other) {
        return leftOut == other.leftOut && Arrays.equals(content, other.content);
    }
}

package io.synfinance.agent.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One key of the configuration with its type, default and meaning; the constants are all there are.
 *
 * <p>Each kind of value is a class: a lambda would cost the application's start a millisecond or two.
 *
 * @param <T> the type of the value
 */
public abstract class Setting<T> {

    private static final List<Setting<?>> ALL = new ArrayList<>();

    /** Stands in a key for the name of a metric, without namespace; see {@link MetricNames}. */
    static final String METRIC = "<metric>";

    /** Whether the agent does anything. */
    public static final Setting<Boolean> ENABLED =
            new Switch("enabled", true, "whether the agent does anything at all");

    /** The address of the agent's own port. */
    public static final Setting<String> EXPORTER_HOST =
            new Text("exporter.host", "127.0.0.1", "address that the agent's port listens on; 0.0.0.0 for all");

    /** The agent's own port. */
    public static final Setting<Integer> EXPORTER_PORT =
            new WholeNumber("exporter.port", 9474, 0, 65_535, "TCP port", "the agent's own port; 0 takes any free one");

    /** Whether there is a port. */
    public static final Setting<Boolean> EXPORTER_ENABLED =
            new Switch("exporter.enabled", true, "whether the agent opens its port");

    /** By which names the port is asked. */
    public static final Setting<String> EXPORTER_ALLOWED_HOSTS = new OptionalText(
            "exporter.allowed-hosts",
            "names, separated by spaces or commas",
            "names that the port answers by, besides addresses, localhost and the machine's name");

    /** The port's certificate. */
    public static final Setting<String> TLS_CERTIFICATE_FILE = new SecurityFile(
            "exporter.tls.certificate-file", "certificate of the port in PEM, and those that lead to a known one");

    /** The key of the port's certificate. */
    public static final Setting<String> TLS_KEY_FILE =
            new SecurityFile("exporter.tls.key-file", "key of the certificate in PEM (PKCS #8)");

    /** Certificate and key in one file. */
    public static final Setting<String> TLS_KEYSTORE_FILE = new SecurityFile(
            "exporter.tls.keystore-file", "certificate and key in PKCS #12, in place of the two files in PEM");

    /** Where the password of the key store is. */
    public static final Setting<String> TLS_KEYSTORE_PASSWORD_FILE =
            new SecurityFile("exporter.tls.keystore-password-file", "file that holds the password of the key store");

    /** The password of the key store. */
    public static final Setting<String> TLS_KEYSTORE_PASSWORD = new Secret(
            "exporter.tls.keystore-password", "password of the key store, if it is not in a file of its own");

    /** Whose certificates clients have to show. */
    public static final Setting<String> TLS_CLIENT_CA_FILE = new SecurityFile(
            "exporter.tls.client-ca-file", "authorities in PEM; clients then need a certificate of one of them");

    /** The oldest version of TLS. */
    public static final Setting<String> TLS_MIN_VERSION =
            new OneOf("exporter.tls.min-version", "1.2", "oldest version of TLS that is spoken", "1.2", "1.3");

    /** Who may ask by name and password. */
    public static final Setting<String> AUTH_USERS_FILE = new SecurityFile(
            "exporter.auth.users-file", "users with the hashes of their passwords; the port then asks who it is");

    /** Who may ask by token. */
    public static final Setting<String> AUTH_TOKEN_FILE =
            new SecurityFile("exporter.auth.token-file", "file that holds a bearer token; the port then asks for it");

    /** The first word of every metric's name. */
    public static final Setting<String> METRICS_NAMESPACE =
            new Namespace("metrics.namespace", "synfinance", "first word of every metric's name");

    /** How many series a metric may have. */
    public static final Setting<Integer> METRICS_MAX_SERIES = new WholeNumber(
            "metrics.max-series",
            1_000,
            1,
            1_000_000,
            "series",
            "label tuples a metric may have before __overflow__ takes the rest");

    /** How many series one metric may have. */
    public static final Setting<Integer> METRICS_LIMITS = new WholeNumber(
            "metrics.limits." + METRIC,
            0,
            0,
            1_000_000,
            "series",
            "label tuples that one metric may have; 0 for metrics.max-series");

    /** Which classic buckets one histogram has. */
    public static final Setting<String> METRICS_BUCKETS = new Bounds(
            "metrics.buckets." + METRIC, "upper bounds of one histogram, in its unit; its usual ones if empty");

    /** Which buckets histograms have. */
    public static final Setting<String> METRICS_HISTOGRAMS = new OneOf(
            "metrics.histograms",
            "classic",
            "buckets of histograms in protobuf, which alone has native ones; text always has classic ones",
            "classic",
            "native",
            "both");

    /** What paths without a route are called. */
    public static final Setting<String> METRICS_ENDPOINTS = new OptionalText(
            "metrics.endpoints",
            "patterns, separated by spaces or commas",
            "endpoints of paths without a route, such as /shops/{shop} and /files/**");

    /** Whether the JVM's own metrics are served. */
    public static final Setting<Boolean> METRICS_JVM =
            new Switch("metrics.jvm", true, "whether jvm_* and process_* are served");

    /** What the agent writes to standard error. */
    public static final Setting<String> LOG_LEVEL = new OneOf(
            "log.level", "info", "what the agent writes to standard error", "debug", "info", "warn", "error", "off");

    /** Where the configuration file is. */
    public static final Setting<String> CONFIG_FILE = new OptionalText(
            "config.file", "a path", "the configuration file, which may hold all other keys and rules");

    /** How often the configuration file is looked at. */
    public static final Setting<Integer> CONFIG_RELOAD_SECONDS = new WholeNumber(
            "config.reload-seconds",
            5,
            0,
            86_400,
            "seconds",
            "how often a change of the file is looked for, in seconds; 0 for never");

    /** How many methods one rule may find. */
    public static final Setting<Integer> RULES_MAX_METHODS = new WholeNumber(
            "rules.max-methods",
            500,
            1,
            100_000,
            "methods",
            "methods that one rule of the file may match before it is refused");

    /** Which names may be labels although they look personal. */
    public static final Setting<String> METRICS_PERSONAL_LABELS = new OptionalText(
            "metrics.personal-labels",
            "names, separated by spaces or commas",
            "names that may be labels although they look like personal data");

    private final String key;
    private final T defaultValue;
    private final String expectation;
    private final String meaning;

    private Setting(String key, T defaultValue, String expectation, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.expectation = expectation;
        this.meaning = meaning;
        ALL.add(this);
    }

    /**
     * Every setting there is, in the order of the documentation.
     *
     * @return an unmodifiable view
     */
    public static List<Setting<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    /**
     * The name of the setting, without a source's prefix.
     *
     * @return for example {@code exporter.port}
     */
    public String key() {
        return key;
    }

    /** The name of a setting that each of some metrics has. */
    final String keyOf(String metric) {
        return key.substring(0, key.length() - METRIC.length()) + metric;
    }

    /**
     * The value where no source has one.
     *
     * @return never null
     */
    public T defaultValue() {
        return defaultValue;
    }

    /**
     * Which values are allowed, for messages and documentation.
     *
     * @return for example {@code 0-65535}
     */
    public String expectation() {
        return expectation;
    }

    /**
     * What the setting is for.
     *
     * @return half a sentence
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What a number of it counts or measures.
     *
     * @return empty if it is no number
     */
    public String unit() {
        return "";
    }

    /** Reads a value, null if it is not as expected. */
    @Nullable
    T parse(String text) {
        return value(text.trim());
    }

    abstract @Nullable T value(String text);

    /** Whether the value may stand in files and in the environment only. */
    boolean isSecret() {
        return false;
    }

    /** True or false, for this and for the switches of instrumentations; null for anything else. */
    static @Nullable Boolean truth(String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "true":
                return Boolean.TRUE;
            case "false":
                return Boolean.FALSE;
            default:
                return null;
        }
    }

    private static final class Switch extends Setting<Boolean> {
        Switch(String key, boolean defaultValue, String meaning) {
            super(key, defaultValue, "true or false", meaning);
        }

        @Override
        @Nullable
        Boolean value(String text) {
            return truth(text);
        }
    }

    private static final class Text extends Setting<String> {
        Text(String key, String defaultValue, String meaning) {
            super(key, defaultValue, "a text", meaning);
        }

        @Override
        @Nullable
        String value(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** Empty unless it is written. */
    private static final class OptionalText extends Setting<String> {
        OptionalText(String key, String expectation, String meaning) {
            super(key, "", expectation, meaning);
        }

        @Override
        String value(String text) {
            return text;
        }
    }

    /** Of a file that secures the port. Not to name it is a decision, and to name nothing is a slip. */
    private static final class SecurityFile extends Setting<String> {
        SecurityFile(String key, String meaning) {
            super(key, "", "a path", meaning);
        }

        @Override
        @Nullable
        String value(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    private static final class WholeNumber extends Setting<Integer> {
        private final int min;
        private final int max;
        private final String unit;

        WholeNumber(String key, int defaultValue, int min, int max, String unit, String meaning) {
            super(key, defaultValue, min + "-" + max, meaning);
            this.min = min;
            this.max = max;
            this.unit = unit;
        }

        @Override
        public String unit() {
            return unit;
        }

        @Override
        @Nullable
        Integer value(String text) {
            try {
                int value = Integer.parseInt(text);
                return value >= min && value <= max ? value : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    private static final class Namespace extends Setting<String> {
        Namespace(String key, String defaultValue, String meaning) {
            super(key, defaultValue, "letters, digits and underscores, a letter first", meaning);
        }

        @Override
        @Nullable
        String value(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                boolean digit = c >= '0' && c <= '9';
                if (!letter && (i == 0 || (c != '_' && !digit))) {
                    return null;
                }
            }
            return text.isEmpty() ? null : text;
        }
    }

    /** Of a histogram's buckets; in one form, however they are written. */
    private static final class Bounds extends Setting<String> {

        /** Each is a series of every tuple of labels. */
        private static final int MOST = 100;

        Bounds(String key, String meaning) {
            super(key, "", "1-" + MOST + " positive numbers that ascend, separated by spaces or commas", meaning);
        }

        @Override
        public String unit() {
            return "the metric's";
        }

        @Override
        @Nullable
        String value(String text) {
            StringBuilder bounds = new StringBuilder();
            double before = 0;
            List<String> words = MetricsConfig.words(text);
            for (String word : words) {
                double bound = number(word);
                if (!(bound > before) || Double.isInfinite(bound)) {
                    return null;
                }
                bounds.append(bounds.length() == 0 ? "" : " ").append(bound);
                before = bound;
            }
            return words.size() > MOST ? null : bounds.toString();
        }

        private static double number(String word) {
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    /** Not to be seen by others: neither in a list of processes, nor in a log. */
    private static final class Secret extends Setting<String> {
        Secret(String key, String meaning) {
            super(key, "", "a text in the environment or the file", meaning);
        }

        @Override
        boolean isSecret() {
            return true;
        }

        /** Spaces around a password belong to it. */
        @Override
        @Nullable
        String parse(String text) {
            return value(text);
        }

        @Override
        @Nullable
        String value(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    private static final class OneOf extends Setting<String> {
        private final List<String> allowed;

        OneOf(String key, String defaultValue, String meaning, String... allowed) {
            super(key, defaultValue, "one of " + String.join(", ", allowed), meaning);
            this.allowed = Arrays.asList(allowed);
        }

        @Override
        @Nullable
        String value(String text) {
            String value = text.toLowerCase(Locale.ROOT);
            return allowed.contains(value) ? value : null;
        }
    }
}
